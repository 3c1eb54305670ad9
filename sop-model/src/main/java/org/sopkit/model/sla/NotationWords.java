package org.sopkit.model.sla;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sopkit.model.sla.SlaTarget.DayZero;

/**
 * The words of the short notation in one language. A reading is a regular expression on {@linkplain
 * #plain plain} text; a writing is what is printed.
 */
enum NotationWords {
  FRENCH(
      Locale.FRENCH,
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
      List.of(
          "report suivant",
          "report précédent",
          "report suivant modifié",
          "sans report",
          "sauf jours fermés"),
      List.of("jour 0 = ouverture", "jour 0 = date")) {
    @Override
    String read(Word word) {
      return switch (word) {
        case WORKING_TIME ->
            "(?:(?:sous|en) )?(?:" + DURATION + " ouvrée?s?|" + read(Word.WORKING_HOURS) + ")";
        case WORKING_HOURS -> "(\\d{1,9}) ?(?:(heures?)|minutes?) ouvrées?";
        case WITHIN -> "sous " + DURATION;
        case DAY -> "j ?\\+ ?(\\d{1,9})";
        case WORKING_DAYS -> "(?:jours? )?ouvrés?";
        case CALENDAR_DAYS -> "(?:jours? )?calendaires?";
        case AT -> "(?:à|avant) " + TIME;
        case SAME_TIME -> "à la même heure";
        case EVERY -> "(?:chaque|tous les)";
        case WORKING_DAY -> "jours? ouvrés?";
        case ANY_DAY -> "jours?";
        case MONTHLY -> "(?:chaque mois|tous les mois) le (\\d{1,2}|dernier jour)(?:er)?";
        case FROM -> "à partir du (\\d{4}-\\d{2}-\\d{2})";
        case BY -> "au plus tard le (\\S+)";
        case RECEIVED -> "reçu avant";
        case DONE, DONE_BY -> "fait (?:pour |avant |le )?";
        case SAME_DAY -> "jour même";
      };
    }

    @Override
    String write(Word word) {
      return switch (word) {
        case WORKING_TIME -> "%s ouvrées";
        case WORKING_HOURS -> "%sh ouvrées";
        case WITHIN -> "sous %s";
        case DAY -> "J+%s";
        case WORKING_DAYS -> "ouvrés";
        case CALENDAR_DAYS -> "calendaires";
        case AT -> "à %s";
        case SAME_TIME -> "à la même heure";
        case EVERY -> "chaque %s";
        case WORKING_DAY -> "jour ouvré";
        case ANY_DAY -> "jour";
        case MONTHLY -> "chaque mois le %s";
        case FROM -> "à partir du %s";
        case BY -> "au plus tard le %s";
        case RECEIVED -> "reçu avant %s";
        case DONE -> "fait %s";
        case DONE_BY -> "fait pour %s";
        case SAME_DAY -> "le jour même";
      };
    }

    @Override
    String monthDay(String number) {
      return switch (number) {
        case "-1" -> "dernier jour";
        case "1" -> "1er";
        default -> number;
      };
    }

    @Override
    boolean isSingular(long number) {
      return number < 2;
    }

    @Override
    String weekday(String printed) {
      return printed + "s?";
    }
  },

  ENGLISH(
      Locale.ENGLISH,
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
      List.of(
          "roll following",
          "roll preceding",
          "roll modified following",
          "no roll",
          "except closed days"),
      List.of("day 0 = opening", "day 0 = date")) {
    @Override
    String read(Word word) {
      return switch (word) {
        case WORKING_TIME ->
            "(?:(?:within|in) )?(?:"
                + DURATION
                + " (?:working|business)(?: time| hours?)?|"
                + read(Word.WORKING_HOURS)
                + ")";
        case WORKING_HOURS -> "(\\d{1,9}) (?:working|business) (?:(hours?|h)|minutes?|min)";
        case WITHIN -> "within " + DURATION;
        case DAY -> "d ?\\+ ?(\\d{1,9})";
        case WORKING_DAYS -> "(?:working|business)(?: days?)?";
        case CALENDAR_DAYS -> "calendar(?: days?)?";
        case AT -> "(?:at|before) " + TIME;
        case SAME_TIME -> "at the same time";
        case EVERY -> "(?:every|each)";
        case WORKING_DAY -> "(?:working|business) day";
        case ANY_DAY -> "day";
        case MONTHLY -> "(?:every|each) month on (?:the |day )?(\\d{1,2}|last day)(?:st|nd|rd|th)?";
        case FROM -> "from (\\d{4}-\\d{2}-\\d{2})";
        case BY -> "by (\\S+)";
        case RECEIVED -> "received before";
        case DONE, DONE_BY -> "done (?:by |on )?";
        case SAME_DAY -> "the same day";
      };
    }

    @Override
    String write(Word word) {
      return switch (word) {
        case WORKING_TIME -> "%s working";
        case WORKING_HOURS -> "%s working hours";
        case WITHIN -> "within %s";
        case DAY -> "D+%s";
        case WORKING_DAYS -> "working days";
        case CALENDAR_DAYS -> "calendar days";
        case AT -> "at %s";
        case SAME_TIME -> "at the same time";
        case EVERY -> "every %s";
        case WORKING_DAY -> "working day";
        case ANY_DAY -> "day";
        case MONTHLY -> "every month on %s";
        case FROM -> "from %s";
        case BY -> "by %s";
        case RECEIVED -> "received before %s";
        case DONE -> "done %s";
        case DONE_BY -> "done by %s";
        case SAME_DAY -> "the same day";
      };
    }

    @Override
    String monthDay(String number) {
      return number.equals("-1") ? "the last day" : "day " + number;
    }

    @Override
    boolean isSingular(long number) {
      return number == 1;
    }

    @Override
    String weekday(String printed) {
      return printed.toLowerCase(Locale.ROOT) + "s?";
    }
  };

  /** What there is a word for. */
  enum Word {
    WORKING_TIME,
    WORKING_HOURS,
    WITHIN,
    DAY,
    WORKING_DAYS,
    CALENDAR_DAYS,
    AT,
    SAME_TIME,
    EVERY,
    WORKING_DAY,
    ANY_DAY,
    MONTHLY,
    FROM,
    BY,
    RECEIVED,
    DONE,
    DONE_BY,
    SAME_DAY
  }

  /** A duration: 24h, 24 heures, 8h30, 1h30min15s, 45 minutes. */
  static final String DURATION =
      "(?:(\\d{1,9}) ?(?:h|hours?|heures?)"
          + "(?: ?([0-5]\\d(?!\\d| ?s)|\\d(?= ?min))(?: ?(?:min|minutes?))?)?"
          + "(?: ?(\\d{1,2}) ?(?:s|seconds?|secondes?))?"
          + "|(\\d{1,9}) ?(?:min|minutes?)(?: ?(\\d{1,2}) ?(?:s|seconds?|secondes?))?"
          + "|(\\d{1,9}) ?(?:s|seconds?|secondes?))";

  /** A time of day: 16:00, 16h, 16h00. */
  static final String TIME = "(\\d{1,2}(?::\\d{2}(?::\\d{2})?|h(?:\\d{2})?))";

  private final Locale locale;
  private final List<String> weekdays;
  private final List<String> rolls;
  private final List<String> dayZeros;

  /**
   * The lists are in the order of {@link DayOfWeek}, {@link RollConvention} and {@link DayZero}.
   */
  NotationWords(Locale locale, List<String> weekdays, List<String> rolls, List<String> dayZeros) {
    this.locale = locale;
    this.weekdays = weekdays;
    this.rolls = rolls;
    this.dayZeros = dayZeros;
  }

  /** Returns the words of a language: French for French, English for any other. */
  static NotationWords of(Locale locale) {
    return locale.getLanguage().equals(FRENCH.locale.getLanguage()) ? FRENCH : ENGLISH;
  }

  abstract String read(Word word);

  abstract String write(Word word);

  /** Says whether a noun beside a number is in the singular. */
  abstract boolean isSingular(long number);

  /** Returns words in the plural as they are beside a number. */
  String agreed(String plural, long number) {
    return isSingular(number) && plural.endsWith("s")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }

  abstract String monthDay(String number);

  abstract String weekday(String printed);

  String write(Word word, Object value) {
    return String.format(Locale.ROOT, write(word), value);
  }

  String print(DayOfWeek day) {
    return weekdays.get(day.ordinal());
  }

  String print(RollConvention roll) {
    return rolls.get(roll.ordinal());
  }

  String print(DayZero zero) {
    return dayZeros.get(zero.ordinal());
  }

  /** Returns a group that reads any weekday. */
  String anyWeekday() {
    return weekdays.stream().map(this::weekday).collect(Collectors.joining("|", "(", ")"));
  }

  /** Returns a text as readings see it: without accents, in lower case. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the weekday that a reading of {@link #anyWeekday()} named. */
  DayOfWeek weekdayOf(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.startsWith(print(day).toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalStateException("no weekday: " + text);
  }
}
