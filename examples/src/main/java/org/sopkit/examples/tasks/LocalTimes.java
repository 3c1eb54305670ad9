package org.sopkit.examples.tasks;

import java.text.ParsePosition;
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
import java.util.stream.IntStream;
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

  /** A pattern; by position too, where its digits have fixed places. */
  private record Pattern(@Nullable FixedPattern fixed, DateTimeFormatter formatter) {}

  private final List<Pattern> patterns;
  private final ZoneRules rules;

  /** The second last read, and the later one that the same clock face also stands for. */
  private long second;

  private long repeat;

  LocalTimes(TimeSettings settings) {
    ZoneId zone = settings.zone();
    List<DateTimeFormatter> formatters = settings.formatters();
    this.patterns =
        IntStream.range(0, formatters.size())
            .mapToObj(
                i -> new Pattern(FixedPattern.of(settings.patterns().get(i)), formatters.get(i)))
            .toList();
    this.rules = zone.getRules();
  }

  Outcome read(String cell, DateOnly dateOnly) {
    // In their order, for every cell: what an ambiguous date means must not depend on other rows.
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      LocalDateTime local = pattern.fixed() == null ? null : pattern.fixed().read(cell);
      if (local != null) {
        return inRange(local.getYear()) ? settle(local, false) : Outcome.OUT_OF_RANGE;
      }
      boolean last = i + 1 == patterns.size();
      TemporalAccessor parsed =
          last || fits(cell, pattern.formatter()) ? parse(cell, pattern.formatter()) : null;
      if (parsed != null) {
        return outcome(parsed, dateOnly);
      }
    }
    return Outcome.UNREADABLE;
  }

  private Outcome outcome(TemporalAccessor parsed, DateOnly dateOnly) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      return instant(parsed);
    }
    if (!inRange(date.getYear())) {
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

  private static boolean inRange(int year) {
    return year >= 1 && year <= 9999;
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

  /** Costs far less than an exception, where a cell belongs to a later pattern. */
  private static boolean fits(String cell, DateTimeFormatter formatter) {
    ParsePosition end = new ParsePosition(0);
    return formatter.parseUnresolved(cell, end) != null && end.getIndex() == cell.length();
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
