package org.sopkit.examples.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TimeSettings;

/** Reads the dates of an export as {@link TimeSettings} says. Not thread-safe. */
final class LocalTimes {

  /** What became of a cell. */
  enum Outcome {
    READ,
    UNREADABLE,
    SKIPPED,
    OUT_OF_RANGE
  }

  /** Which second a date without a time is. */
  enum DateOnly {
    FIRST_SECOND,
    LAST_SECOND
  }

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final List<DateTimeFormatter> formatters;
  private final ZoneRules rules;

  /** The second last read, and the later one that the same clock face also stands for. */
  private long second;

  private long repeat;

  private int lastFit;

  LocalTimes(TimeSettings settings) {
    ZoneId zone = settings.zone();
    this.formatters = settings.formatters();
    this.rules = zone.getRules();
  }

  Outcome read(String cell, DateOnly dateOnly) {
    TemporalAccessor parsed = parse(cell);
    if (parsed == null) {
      return Outcome.UNREADABLE;
    }
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      return instant(parsed);
    }
    if (date.getYear() < 1 || date.getYear() > 9999) {
      return Outcome.OUT_OF_RANGE;
    }
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (time == null) {
      return dateOnly == DateOnly.FIRST_SECOND
          ? settle(date.atStartOfDay(), true)
          : settle(date.atTime(END_OF_DAY), true);
    }
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    LocalDateTime local = date.atTime(time);
    if (offset == null) {
      return settle(local, false);
    }
    second = local.toEpochSecond(offset);
    repeat = second;
    return Outcome.READ;
  }

  /** Returns what was read last: seconds since 1970. */
  long second() {
    return second;
  }

  /** Returns the other second of a clock face that came twice; else the same. */
  long repeat() {
    return repeat;
  }

  private Outcome instant(TemporalAccessor parsed) {
    if (!parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Outcome.UNREADABLE;
    }
    second = Instant.from(parsed).getEpochSecond();
    repeat = second;
    return Outcome.READ;
  }

  /** Tries the pattern that fitted last first: a file mostly keeps to one. */
  private @Nullable TemporalAccessor parse(String cell) {
    TemporalAccessor parsed = parse(cell, formatters.get(lastFit));
    for (int i = 0; parsed == null && i < formatters.size(); i++) {
      if (i != lastFit) {
        parsed = parse(cell, formatters.get(i));
        lastFit = parsed == null ? lastFit : i;
      }
    }
    return parsed;
  }

  private static @Nullable TemporalAccessor parse(String cell, DateTimeFormatter formatter) {
    try {
      return formatter.parse(cell);
    } catch (DateTimeParseException e) {
      // Not this pattern; the caller tries the next one or rejects the row with the cell's text.
      return null;
    }
  }

  private Outcome settle(LocalDateTime local, boolean wholeDay) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      if (!wholeDay) {
        return Outcome.SKIPPED;
      }
      // A day whose midnight was skipped begins, or ends, where the clocks were moved.
      second = rules.getTransition(local).toEpochSecond();
      repeat = second;
      return Outcome.READ;
    }
    second = local.toEpochSecond(offsets.get(0));
    repeat = local.toEpochSecond(offsets.get(offsets.size() - 1));
    return Outcome.READ;
  }
}
