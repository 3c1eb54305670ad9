package org.sopkit.model.sla;

import static org.sopkit.model.sla.NotationWords.Word;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaTarget.DayKind;
import org.sopkit.model.sla.SlaTarget.DayZero;

/** Prints the short notation, such that {@link SlaNotation#parse} reads it back. */
final class NotationWriter {

  private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
  private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=";

  private NotationWriter() {}

  static String workingTime(SlaTarget.WorkingTime target, NotationWords words) {
    Duration duration = target.duration();
    boolean wholeHours = duration.toSeconds() % 3600 == 0;
    String text =
        wholeHours
            ? words.write(Word.WORKING_HOURS, duration.toHours())
            : words.write(Word.WORKING_TIME, duration(duration));
    return words.agreed(text, isOneUnit(duration) ? 1 : 2);
  }

  static String elapsedTime(SlaTarget.ElapsedTime target, NotationWords words) {
    return words.write(Word.WITHIN, duration(target.duration()));
  }

  static String fixedInstant(SlaTarget.FixedInstant target, NotationWords words, ZoneId zone) {
    return words.write(
        Word.BY, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(target.at().atZone(zone)));
  }

  static String dayOffset(SlaTarget.DayOffset target, NotationWords words) {
    StringBuilder text = new StringBuilder(words.write(Word.DAY, target.days()));
    if (target.dayKind() == DayKind.WORKING) {
      text.append(' ').append(words.agreed(words.write(Word.WORKING_DAYS), target.days()));
    }
    if (target.dueTime().kind() == DueTime.Kind.SAME_TIME) {
      text.append(' ').append(words.write(Word.SAME_TIME));
    }
    text.append(at(target.dueTime(), words));
    List<String> options = rolled(target.roll(), words);
    if (target.dayZero() != DayZero.usualFor(target.dayKind())) {
      options.add(words.print(target.dayZero()));
    }
    return text.append(inParentheses(options)).toString();
  }

  static String recurring(SlaTarget.Recurring target, NotationWords words) {
    String rule = target.rule();
    boolean daily = rule.equals("FREQ=DAILY") && target.from() == null;
    String at = at(target.dueTime(), words);
    if (daily && target.roll() == RollConvention.NONE) {
      return words.write(Word.EVERY, words.write(Word.ANY_DAY)) + at;
    }
    if (daily && target.roll() == RollConvention.OMIT) {
      return words.write(Word.EVERY, words.write(Word.WORKING_DAY)) + at;
    }
    return named(target, words) + at + inParentheses(rolled(target.roll(), words));
  }

  private static String named(SlaTarget.Recurring target, NotationWords words) {
    String rule = target.rule();
    LocalDate from = target.from();
    if (from == null && rule.length() == WEEKLY.length() + 2 && rule.startsWith(WEEKLY)) {
      DayOfWeek day = weekday(rule.substring(WEEKLY.length()));
      if (day != null) {
        return words.write(Word.EVERY, words.print(day));
      }
    }
    if (from == null && rule.matches(MONTHLY + "(-1|[1-9]|1\\d|2[0-8])")) {
      return words.write(Word.MONTHLY, words.monthDay(rule.substring(MONTHLY.length())));
    }
    return "RRULE:" + rule + (from == null ? "" : " " + words.write(Word.FROM, from));
  }

  private static @Nullable DayOfWeek weekday(String letters) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(letters)) {
        return day;
      }
    }
    return null;
  }

  static String cutOff(SlaTarget.CutOff target, NotationWords words) {
    DayOfWeek day = target.day();
    DayOfWeek dueDay = target.dueDay();
    String before = time(target.before());
    String received = day == null ? before : words.print(day) + " " + before;
    String done =
        dueDay == null
            ? words.write(Word.DONE, daily(target.workingDays(), words))
            : words.write(Word.DONE_BY, words.print(dueDay));
    return words.write(Word.RECEIVED, received)
        + ", "
        + done
        + at(target.dueTime(), words)
        + inParentheses(rolled(target.roll(), words));
  }

  private static String daily(int workingDays, NotationWords words) {
    return workingDays == 0
        ? words.write(Word.SAME_DAY)
        : words.write(Word.DAY, workingDays)
            + " "
            + words.agreed(words.write(Word.WORKING_DAYS), workingDays);
  }

  private static List<String> rolled(RollConvention roll, NotationWords words) {
    List<String> options = new ArrayList<>();
    if (roll != RollConvention.FOLLOWING) {
      options.add(words.print(roll));
    }
    return options;
  }

  private static String inParentheses(List<String> options) {
    return options.isEmpty() ? "" : " (" + String.join(", ", options) + ")";
  }

  private static String at(DueTime time, NotationWords words) {
    LocalTime at = time.at();
    return at == null ? "" : " " + words.write(Word.AT, time(at));
  }

  private static String time(LocalTime time) {
    return time.toString();
  }

  private static boolean isOneUnit(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds == 1 || seconds == 60 || seconds == 3600;
  }

  private static String duration(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    int seconds = duration.toSecondsPart();
    StringBuilder text = new StringBuilder();
    if (hours > 0) {
      text.append(hours).append('h');
    }
    if (minutes > 0) {
      boolean alone = hours == 0 || seconds > 0;
      text.append(hours > 0 && minutes < 10 ? "0" : "").append(minutes).append(alone ? "min" : "");
    }
    return seconds > 0 ? text.append(seconds).append('s').toString() : text.toString();
  }
}
