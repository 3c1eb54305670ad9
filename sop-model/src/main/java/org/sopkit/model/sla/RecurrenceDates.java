package org.sopkit.model.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** The dates of a recurrence rule, by lib-recur. */
final class RecurrenceDates {

  private static final LocalDate ANY_START = LocalDate.of(2000, 1, 1);
  private static final int MAX_LENGTH = 500;

  private final RecurrenceRule rule;
  private final @Nullable LocalDate from;

  private RecurrenceDates(RecurrenceRule rule, @Nullable LocalDate from) {
    this.rule = rule;
    this.from = from;
  }

  static RecurrenceDates of(String rule, @Nullable LocalDate from) {
    return new RecurrenceDates(parse(rule), from);
  }

  /** Returns the rule in capitals without the name RRULE, or says what is wrong with it. */
  static String checked(@Nullable String text, @Nullable LocalDate from) {
    String rule = Checks.present("rule", text, "FREQ=WEEKLY;BYDAY=MO").trim();
    rule = rule.toUpperCase(Locale.ROOT);
    rule = rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule;
    if (rule.length() > MAX_LENGTH) {
      throw invalid(rule.substring(0, 40) + "…", "is longer than 500 characters", "a simpler rule");
    }
    RecurrenceRule parsed = parse(rule);
    requireDateUntil(rule, parsed);
    requireDates(rule, parsed);
    requireInterval(rule, parsed);
    requireEveryYear(rule, parsed);
    requireFirstDate(rule, parsed, from);
    requireOccurrence(rule, new RecurrenceDates(parsed, from));
    return rule;
  }

  private static RecurrenceRule parse(String rule) {
    try {
      return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw invalid(
          rule,
          "is no recurrence rule of RFC 5545 (" + e.getMessage() + ")",
          "FREQ=WEEKLY;BYDAY=MO");
    }
  }

  /** An end with a time of day, as calendar programs write it, could mean either of two dates. */
  private static void requireDateUntil(String rule, RecurrenceRule parsed) {
    DateTime until = parsed.getUntil();
    if (until != null && !until.isAllDay()) {
      throw invalid(
          rule,
          "ends at a time of day; an obligation has dates only",
          "the date alone: UNTIL=" + date(until).toString().replace("-", ""));
    }
  }

  private static void requireDates(String rule, RecurrenceRule parsed) {
    Freq freq = parsed.getFreq();
    boolean withinDay = freq == Freq.HOURLY || freq == Freq.MINUTELY || freq == Freq.SECONDLY;
    if (withinDay
        || parsed.hasPart(Part.BYHOUR)
        || parsed.hasPart(Part.BYMINUTE)
        || parsed.hasPart(Part.BYSECOND)) {
      throw invalid(
          rule,
          "recurs within a day; an obligation comes at most once a day",
          "FREQ=DAILY, with the time of day as the due time");
    }
  }

  /** An interval of more than a hundred years would keep lib-recur busy for minutes. */
  private static void requireInterval(String rule, RecurrenceRule parsed) {
    int longest =
        switch (parsed.getFreq()) {
          case YEARLY -> 100;
          case MONTHLY -> 1_200;
          case WEEKLY -> 5_200;
          default -> Checks.MAX_DAYS;
        };
    if (parsed.getInterval() > longest) {
      throw invalid(
          rule,
          "comes back less than once in a hundred years",
          "an INTERVAL of at most " + longest);
    }
  }

  /** In a year without a 53rd week lib-recur takes days of the week after it. */
  private static void requireEveryYear(String rule, RecurrenceRule parsed) {
    List<Integer> weeks = parsed.getByPart(Part.BYWEEKNO);
    if (weeks != null && weeks.stream().anyMatch(week -> Math.abs(week) > 52)) {
      throw invalid(
          rule,
          "names a week 53, which most years do not have",
          "BYWEEKNO=-1, the last week of each year");
    }
  }

  private static void requireFirstDate(
      String rule, RecurrenceRule parsed, @Nullable LocalDate from) {
    boolean fixesDay =
        parsed.getFreq() == Freq.DAILY
            || parsed.hasPart(Part.BYDAY)
            || parsed.hasPart(Part.BYMONTHDAY)
            || parsed.hasPart(Part.BYYEARDAY);
    boolean counts = parsed.getInterval() > 1 || parsed.getCount() != null;
    if (from == null && (counts || !fixesDay)) {
      throw invalid(
          rule,
          "counts from its first date, which is not given",
          "from: 2026-01-05, or name the day in the rule (BYDAY=MO, BYMONTHDAY=5)");
    }
    if (from != null && !Checks.isReasonable(from.toEpochDay() * 86_400L)) {
      throw new InvalidSlaException(
          "from", from + " lies outside the years 1 to 9999. Maybe it is a placeholder.");
    }
  }

  private static void requireOccurrence(String rule, RecurrenceDates dates) {
    LocalDate start = dates.from == null ? ANY_START : dates.from;
    if (dates.rule.getUntil() != null && dates.from == null) {
      start = LocalDate.of(dates.rule.getUntil().getYear(), 1, 1).minusYears(8);
    }
    if (dates.firstOnOrAfter(start) == null) {
      throw invalid(rule, "never happens", "another day of the month, or a later UNTIL");
    }
  }

  private @Nullable LocalDate firstOnOrAfter(LocalDate first) {
    try {
      RecurrenceRuleIterator iterator = iterator(first);
      while (iterator.hasNext()) {
        LocalDate date = date(iterator.nextDateTime());
        if (!date.isBefore(first)) {
          return date;
        }
      }
    } catch (IllegalArgumentException e) {
      // lib-recur gives up after a thousand empty years: the rule has no occurrence
      return null;
    }
    return null;
  }

  /** Returns the dates in [first, after) as epoch days, sorted. */
  long[] between(LocalDate first, LocalDate after) {
    LongStream.Builder days = LongStream.builder();
    try {
      RecurrenceRuleIterator iterator = iterator(first);
      while (iterator.hasNext()) {
        LocalDate date = date(iterator.nextDateTime());
        if (!date.isBefore(after)) {
          break;
        }
        if (!date.isBefore(first)) {
          days.add(date.toEpochDay());
        }
      }
    } catch (IllegalArgumentException e) {
      // lib-recur gives up after a thousand empty years: there are no more occurrences
      return days.build().toArray();
    }
    return days.build().toArray();
  }

  /** Comes to the first date from the year before: a week of that can reach into this one. */
  private RecurrenceRuleIterator iterator(LocalDate first) {
    LocalDate before = first.minusYears(1);
    LocalDate start = from == null ? before : from;
    RecurrenceRuleIterator iterator = rule.iterator(dateTime(start));
    if (start.isBefore(before)) {
      iterator.fastForward(dateTime(before));
    }
    return iterator;
  }

  /** Says whether the rule has a date after a given one. */
  boolean hasAfter(LocalDate date) {
    return rule.isInfinite() || firstOnOrAfter(date.plusDays(1)) != null;
  }

  private static DateTime dateTime(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static LocalDate date(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }

  private static InvalidSlaException invalid(String rule, String problem, String wayOut) {
    return new InvalidSlaException(
        "rule", "\"" + rule + "\" " + problem + ". Maybe " + wayOut + ".");
  }
}
