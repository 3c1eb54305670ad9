package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every target and policy refuses, said the same way. */
final class Checks {

  /** A hundred years: longer promises are slips of the pen. */
  static final int MAX_DAYS = 36_525;

  /** More than a hundred years of real time. */
  static final Duration MAX_DURATION = Duration.ofHours(1_000_000);

  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Checks() {}

  static String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidSlaException(field, "is missing or blank. Maybe give it a short name.");
    }
    return value;
  }

  static <V> V present(String field, @Nullable V value, String example) {
    if (value == null) {
      throw new InvalidSlaException(field, "is missing. Maybe " + example + ".");
    }
    return value;
  }

  /** Copies a list; null is the empty list, and an entry that is null is named. */
  static <T> List<T> list(String field, @Nullable List<T> values) {
    List<T> copy = new ArrayList<>();
    for (T value : values == null ? List.<T>of() : values) {
      copy.add(present(field + "[" + copy.size() + "]", value, "leave the entry out"));
    }
    return List.copyOf(copy);
  }

  /** Copies a set; null is the empty set, and null within it is refused. */
  static <T> Set<T> set(String field, @Nullable Collection<T> values) {
    for (T value : values == null ? List.<T>of() : values) {
      present(field, value, "leave out the entry that is null");
    }
    return values == null ? Set.of() : Set.copyOf(values);
  }

  /** Copies a set in the order of its elements, so that every JVM writes it alike. */
  static <T> Set<T> sorted(
      String field, @Nullable Collection<T> values, Comparator<? super T> order) {
    List<T> elements = new ArrayList<>(set(field, values));
    elements.sort(order);
    return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
  }

  /** Returns the roll convention of a single due date, which cannot be left out. */
  static RollConvention roll(@Nullable RollConvention roll) {
    if (roll == RollConvention.OMIT) {
      throw new InvalidSlaException(
          "roll", "OMIT leaves out occurrences, and this is no recurrence. Maybe FOLLOWING.");
    }
    return roll == null ? RollConvention.FOLLOWING : roll;
  }

  static Duration duration(String field, @Nullable Duration value) {
    Duration duration = present(field, value, "PT24H");
    if (duration.isNegative() || duration.isZero()) {
      throw new InvalidSlaException(
          field, duration + " must be more than zero. Maybe a sign was left in: PT24H.");
    }
    if (duration.getNano() != 0) {
      throw new InvalidSlaException(
          field, duration + " has a fraction of a second. Maybe round it to whole seconds.");
    }
    if (duration.compareTo(MAX_DURATION) > 0) {
      throw new InvalidSlaException(
          field,
          duration
              + " is more than 1,000,000 hours. Maybe the number is in minutes or seconds, not in"
              + " hours.");
    }
    return duration;
  }

  /** Reads an ISO duration that may hold days, each of 24 real hours. */
  static Duration isoDuration(String field, @Nullable String text) {
    try {
      return Duration.parse(present(field, text, "PT24H").trim());
    } catch (DateTimeParseException e) {
      throw new InvalidSlaException(
          field, "\"" + text + "\" is no ISO 8601 duration. Maybe PT24H or PT1H30M.");
    }
  }

  /** Reads an ISO duration in hours, minutes and seconds: a day has no length in working time. */
  static Duration workingDuration(String field, @Nullable String text) {
    if (text != null && text.toUpperCase(Locale.ROOT).contains("D")) {
      throw new InvalidSlaException(
          field,
          "\""
              + text
              + "\" counts days, and a day is not 24 working hours. Maybe PT24H for hours on the"
              + " calendar, or a day offset (\"J+2 ouvrés\", \"D+2 working days\") for days.");
    }
    return isoDuration(field, text);
  }

  static int days(String field, int days) {
    if (days < 0 || days > MAX_DAYS) {
      throw new InvalidSlaException(
          field, days + " must lie within 0 and " + MAX_DAYS + ". Maybe a date was meant.");
    }
    return days;
  }

  static void wholeSeconds(String field, LocalTime time) {
    if (time.getNano() != 0) {
      throw new InvalidSlaException(
          field, time + " has a fraction of a second. Maybe " + time.withNano(0) + ".");
    }
  }

  /** A due time on a due date that has nothing to do with the clock time of the start. */
  static DueTime datedTime(String field, @Nullable DueTime time) {
    if (time != null && time.kind() == DueTime.Kind.SAME_TIME) {
      throw new InvalidSlaException(
          field, "SAME_TIME has no meaning here. Maybe END_OF_DAY or a time such as 12:00.");
    }
    return time == null ? DueTime.END_OF_DAY : time;
  }

  static Instant instant(String field, @Nullable Instant value) {
    Instant instant = present(field, value, "2026-03-02T17:00:00Z");
    if (instant.getNano() != 0) {
      throw new InvalidSlaException(
          field, instant + " has a fraction of a second. Maybe round it to whole seconds.");
    }
    if (!isReasonable(instant.getEpochSecond())) {
      throw new InvalidSlaException(
          field, instant + " lies outside the years 1 to 9999. Maybe it is a placeholder.");
    }
    return instant;
  }

  static boolean isReasonable(long epochSecond) {
    return epochSecond >= FIRST_SECOND && epochSecond <= LAST_SECOND;
  }

  static <T, K> void distinct(String field, Collection<T> items, Function<T, K> key) {
    Set<K> seen = new HashSet<>();
    int index = 0;
    for (T item : items) {
      present(field + "[" + index + "]", item, "leave the entry out");
      if (!seen.add(key.apply(item))) {
        throw new InvalidSlaException(
            field + "[" + index + "]",
            key.apply(item) + " is there twice. Maybe delete one, or rename it.");
      }
      index++;
    }
  }
}
