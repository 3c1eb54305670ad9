package org.sopkit.model.sla;

import static org.sopkit.model.sla.NotationWords.Word;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaTarget.DayZero;

/** Reads the short notation of one language, from plain text without options. */
final class NotationReader {

  /** One accepted form. */
  private record Form(Pattern pattern, Function<Matcher, SlaTarget> meaning) {}

  private final NotationWords words;
  private final List<Form> forms = new ArrayList<>();

  NotationReader(NotationWords words) {
    this.words = words;
    String at = "(?: " + words.read(Word.AT) + ")?";
    String weekday = words.anyWeekday();
    form(words.read(Word.WORKING_TIME), m -> SlaTarget.workingTime(workingDuration(m)));
    form(words.read(Word.WITHIN), m -> SlaTarget.elapsedTime(duration(m)));
    form(
        words.read(Word.DAY)
            + "(?: (?:("
            + words.read(Word.WORKING_DAYS)
            + ")|"
            + words.read(Word.CALENDAR_DAYS)
            + "))?(?: (?:"
            + words.read(Word.AT)
            + "|("
            + words.read(Word.SAME_TIME)
            + ")))?",
        NotationReader::dayOffset);
    form(
        words.read(Word.EVERY) + " " + weekday + at,
        m -> due(SlaTarget.every(words.weekdayOf(m.group(1))), m.group(2)));
    form(
        words.read(Word.EVERY) + " " + words.read(Word.WORKING_DAY) + at,
        m -> due(SlaTarget.recurring("FREQ=DAILY").rolling(RollConvention.OMIT), m.group(1)));
    form(
        words.read(Word.EVERY) + " " + words.read(Word.ANY_DAY) + at,
        m -> due(SlaTarget.recurring("FREQ=DAILY").rolling(RollConvention.NONE), m.group(1)));
    form(words.read(Word.MONTHLY) + at, m -> due(monthly(m.group(1)), m.group(2)));
    form(
        "rrule:(\\S+)(?: " + words.read(Word.FROM) + ")?" + at,
        m -> due(recurring(m.group(1), m.group(2)), m.group(3)));
    form(words.read(Word.BY), m -> SlaTarget.at(instant(m.group(1))));
    form(
        words.read(Word.RECEIVED)
            + " "
            + weekday
            + " "
            + NotationWords.TIME
            + ", "
            + words.read(Word.DONE)
            + weekday
            + at,
        this::weeklyCutOff);
    form(
        words.read(Word.RECEIVED)
            + " "
            + NotationWords.TIME
            + ", "
            + words.read(Word.DONE)
            + "(?:"
            + words.read(Word.SAME_DAY)
            + "|"
            + words.read(Word.DAY)
            + " "
            + words.read(Word.WORKING_DAYS)
            + ")"
            + at,
        NotationReader::dailyCutOff);
  }

  private void form(String pattern, Function<Matcher, SlaTarget> meaning) {
    forms.add(new Form(Pattern.compile(withoutAccents(pattern)), meaning));
  }

  private static String withoutAccents(String pattern) {
    return Normalizer.normalize(pattern, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Returns what a text means, or null. */
  @Nullable SlaTarget read(String text) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return form.meaning().apply(matcher);
      }
    }
    return null;
  }

  private static SlaTarget dayOffset(Matcher m) {
    int days = Integer.parseInt(m.group(1));
    SlaTarget.DayOffset offset =
        m.group(2) != null ? SlaTarget.workingDays(days) : SlaTarget.calendarDays(days);
    if (m.group(4) != null) {
      return offset.due(DueTime.SAME_TIME);
    }
    return m.group(3) != null ? offset.due(DueTime.at(time(m.group(3)))) : offset;
  }

  private SlaTarget weeklyCutOff(Matcher m) {
    DayOfWeek day = words.weekdayOf(m.group(1));
    DayOfWeek dueDay = words.weekdayOf(m.group(3));
    return due(SlaTarget.weeklyCutOff(day, time(m.group(2)), dueDay), m.group(4));
  }

  private static SlaTarget dailyCutOff(Matcher m) {
    int days = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return due(SlaTarget.dailyCutOff(time(m.group(1)), days), m.group(3));
  }

  private static SlaTarget.Recurring due(SlaTarget.Recurring target, @Nullable String time) {
    return time == null ? target : target.due(DueTime.at(time(time)));
  }

  private static SlaTarget.CutOff due(SlaTarget.CutOff target, @Nullable String time) {
    return time == null ? target : target.due(DueTime.at(time(time)));
  }

  private static SlaTarget.Recurring monthly(String day) {
    boolean last = !Character.isDigit(day.charAt(0));
    int number = last ? -1 : Integer.parseInt(day);
    if (number == 0 || number > 28) {
      throw NotationProblems.wrong("monthDay", number);
    }
    return SlaTarget.recurring("FREQ=MONTHLY;BYMONTHDAY=" + number);
  }

  private static SlaTarget.Recurring recurring(String rule, @Nullable String from) {
    return from == null
        ? SlaTarget.recurring(rule)
        : SlaTarget.recurring(rule, read("date", from, LocalDate::parse));
  }

  private static Instant instant(String text) {
    return read("instant", text.toUpperCase(Locale.ROOT), Instant::parse);
  }

  private static LocalTime time(String text) {
    String[] parts = text.split("[:h]", -1);
    int minute = parts[1].isEmpty() ? 0 : Integer.parseInt(parts[1]);
    int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return read("time", text, t -> LocalTime.of(Integer.parseInt(parts[0]), minute, second));
  }

  private static <V> V read(String key, String text, Function<String, V> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw NotationProblems.wrong(key, text);
    }
  }

  private static Duration workingDuration(Matcher m) {
    if (m.group(7) == null) {
      return duration(m);
    }
    long number = number(m.group(7));
    return m.group(8) == null ? Duration.ofMinutes(number) : Duration.ofHours(number);
  }

  /** Sums the six groups of {@link NotationWords#DURATION}. */
  private static Duration duration(Matcher m) {
    return Duration.ofHours(number(m.group(1)))
        .plusMinutes(number(m.group(2)) + number(m.group(4)))
        .plusSeconds(number(m.group(3)) + number(m.group(5)) + number(m.group(6)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Returns the roll convention that an option names, or null. */
  @Nullable RollConvention roll(String option) {
    for (RollConvention roll : RollConvention.values()) {
      if (option.equals(NotationWords.plain(words.print(roll)))) {
        return roll;
      }
    }
    return null;
  }

  /** Returns the day 0 that an option names, or null. */
  @Nullable DayZero dayZero(String option) {
    for (DayZero zero : DayZero.values()) {
      if (option.equals(NotationWords.plain(words.print(zero)))) {
        return zero;
      }
    }
    return null;
  }
}
