package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * How often a task comes back, as a recurrence rule of RFC 5545, at most daily.
 *
 * <p>It describes the work; what was promised for it is the task's SLA. Immutable and thread-safe.
 *
 * @param rule the rule without a prefix, for example {@code FREQ=WEEKLY;BYDAY=MO}
 */
public record Recurrence(@JsonValue String rule) {

  private static final int LONGEST_RULE = 500;
  private static final int OCCURRENCES_LOOKED_AT = 60;
  private static final int MOST_YEARS = 100;

  /** A leap year that starts on a Monday: every pattern of days occurs. */
  private static final DateTime SAMPLE_START = new DateTime(2024, 0, 1);

  /**
   * Makes a recurrence.
   *
   * @throws IllegalArgumentException if it is no rule of RFC 5545, comes back within a day, or
   *     never comes
   */
  public Recurrence {
    Objects.requireNonNull(rule, "recurrence");
    parse(rule);
  }

  /**
   * Returns the recurrence of that rule.
   *
   * @param rule the rule without a prefix
   * @return the recurrence
   * @throws IllegalArgumentException if it is no rule of RFC 5545, comes back within a day, or
   *     never comes
   */
  @JsonCreator
  public static Recurrence of(String rule) {
    return new Recurrence(rule);
  }

  /**
   * Returns "every day".
   *
   * @return the recurrence
   */
  public static Recurrence daily() {
    return new Recurrence("FREQ=DAILY");
  }

  /**
   * Returns "every week on that day".
   *
   * @param day the weekday
   * @return the recurrence
   */
  public static Recurrence weekly(DayOfWeek day) {
    return new Recurrence("FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2));
  }

  /**
   * Returns "every month on that day".
   *
   * @param dayOfMonth 1 to 31; months without that day are skipped
   * @return the recurrence
   * @throws IllegalArgumentException if there is no such day
   */
  public static Recurrence monthly(int dayOfMonth) {
    return new Recurrence("FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth);
  }

  /**
   * Returns the fewest days between two occurrences, among the first sixty from Monday 1 January
   * 2024 on; an end date of the rule does not matter.
   *
   * <p>Every Monday and Thursday: 3. Every month on the 31st: 31. Once only: {@link
   * Integer#MAX_VALUE}.
   *
   * @return days, 1 or more
   */
  public int shortestGapInDays() {
    RecurrenceRuleIterator dates = occurrences(parse(rule));
    long before = nextDay(dates);
    long shortest = Integer.MAX_VALUE;
    for (int i = 1; i < OCCURRENCES_LOOKED_AT && dates.hasNext(); i++) {
      long day = nextDay(dates);
      shortest = Math.min(shortest, day - before);
      before = day;
    }
    return (int) shortest;
  }

  /**
   * Returns the days on which it comes back.
   *
   * <p>Every Monday, first done on Monday 2 March 2026: from Tuesday 3 to before Monday 23 March
   * 2026 these are the 9th and the 16th.
   *
   * @param first the day from which the rule is counted: every second week means the second week
   *     after this day
   * @param from the first day asked about; before {@code first} there is none
   * @param before the day after the last one asked about
   * @return the days, in order
   * @throws IllegalArgumentException if more than a hundred years are asked about
   */
  public List<LocalDate> datesBetween(LocalDate first, LocalDate from, LocalDate before) {
    LocalDate start = from.isBefore(first) ? first : from;
    if (start.plusYears(MOST_YEARS).isBefore(before)) {
      throw new IllegalArgumentException(
          "recurrence: the days from "
              + start
              + " to "
              + before
              + " are more than "
              + MOST_YEARS
              + " years. Maybe a date is a placeholder.");
    }
    List<LocalDate> days = new ArrayList<>();
    try {
      RecurrenceRuleIterator dates = withDayAsEnd(read(rule)).iterator(dateTime(first));
      dates.fastForward(dateTime(start));
      while (dates.hasNext()) {
        LocalDate day = LocalDate.ofEpochDay(nextDay(dates));
        if (!day.isBefore(before)) {
          break;
        }
        if (!day.isBefore(start)) {
          days.add(day);
        }
      }
    } catch (IllegalArgumentException noMore) {
      // The library ends the search for a day that never comes again in this way.
      return days;
    }
    return days;
  }

  /** A last instant is a last day: the rule knows no time of day. */
  private static RecurrenceRule withDayAsEnd(RecurrenceRule rule) {
    DateTime until = rule.getUntil();
    if (until != null) {
      rule.setUntil(new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth()));
    }
    return rule;
  }

  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  @Override
  public String toString() {
    return rule;
  }

  private static long nextDay(RecurrenceRuleIterator dates) {
    return Math.floorDiv(dates.nextMillis(), 86_400_000L);
  }

  /** Dates of the pattern; without its end, because a rule that has ended still has a pattern. */
  private static RecurrenceRuleIterator occurrences(RecurrenceRule rule) {
    if (rule.getUntil() != null) {
      rule.setUntil(null);
    }
    return rule.iterator(SAMPLE_START);
  }

  private static RecurrenceRule parse(String text) {
    if (text.length() > LONGEST_RULE) {
      throw refused(text.substring(0, 40) + "…", "is longer than " + LONGEST_RULE + " characters");
    }
    RecurrenceRule parsed = read(text);
    if (parsed.getFreq().ordinal() > Freq.DAILY.ordinal()) {
      throw refused(text, "comes back within a day");
    }
    requireOccurrence(text, parsed);
    return parsed;
  }

  private static RecurrenceRule read(String text) {
    try {
      return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw refused(text, "is no recurrence rule");
    }
  }

  private static void requireOccurrence(String text, RecurrenceRule parsed) {
    boolean occurs;
    try {
      occurs = occurrences(parsed).hasNext();
    } catch (IllegalArgumentException gaveUp) {
      // The library ends a search such as "30 February" in this way.
      occurs = false;
    }
    if (!occurs) {
      throw refused(text, "never comes");
    }
  }

  private static IllegalArgumentException refused(String rule, String problem) {
    return new IllegalArgumentException(
        "recurrence: \""
            + rule
            + "\" "
            + problem
            + ". Maybe write it as RFC 5545 does, for example FREQ=WEEKLY;BYDAY=MO for every Monday.");
  }
}
