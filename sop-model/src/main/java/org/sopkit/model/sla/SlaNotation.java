package org.sopkit.model.sla;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaTarget.DayZero;

/**
 * The short notation of targets, in French and in English. What {@link SlaTarget#notation} prints
 * is read back as the same target, whatever the language.
 *
 * <table>
 * <caption>Accepted forms</caption>
 * <tr><th>French</th><th>English</th><th>meaning</th></tr>
 * <tr><td>24h ouvrées, 8h30 ouvrées</td><td>24 working hours, 8h30 working</td>
 *     <td>working time</td></tr>
 * <tr><td>sous 48h</td><td>within 48h</td><td>elapsed time, day and night</td></tr>
 * <tr><td>J+2, J+2 calendaires</td><td>D+2, D+2 calendar days</td>
 *     <td>calendar days: a day without an adjective is a calendar day; the next working day when
 *     that is closed</td></tr>
 * <tr><td>J+2 ouvrés</td><td>D+2 working days</td><td>working days</td></tr>
 * <tr><td>J+2 ouvrés à 16:00</td><td>D+2 working days at 16:00</td><td>with a cut-off</td></tr>
 * <tr><td>J+2 ouvrés à la même heure</td><td>D+2 working days at the same time</td>
 *     <td>at the clock time of the start</td></tr>
 * <tr><td>chaque lundi, tous les lundis à 12:00</td><td>every Monday at 12:00</td>
 *     <td>every week</td></tr>
 * <tr><td>chaque jour ouvré, chaque jour</td><td>every working day, every day</td>
 *     <td>every day; a closed day has no "working day"</td></tr>
 * <tr><td>chaque mois le 5, chaque mois le dernier jour</td>
 *     <td>every month on day 5, every month on the last day</td><td>every month</td></tr>
 * <tr><td>RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO à partir du 2026-01-05</td>
 *     <td>RRULE:… from 2026-01-05</td><td>any rule of RFC 5545</td></tr>
 * <tr><td>au plus tard le 2026-03-02T17:00:00Z</td><td>by 2026-03-02T17:00:00Z</td>
 *     <td>fixed instant</td></tr>
 * <tr><td>reçu avant jeudi 12:00, fait vendredi</td>
 *     <td>received before Thursday 12:00, done by Friday</td><td>weekly cut-off</td></tr>
 * <tr><td>reçu avant 12:00, fait le jour même (J+1 ouvré)</td>
 *     <td>received before 12:00, done the same day (D+1 working day)</td><td>daily cut-off</td></tr>
 * </table>
 *
 * <p>Options may follow in parentheses: {@code (sans report)}, {@code (report précédent)}, {@code
 * (sauf jours fermés)}, {@code (jour 0 = date)}; {@code (no roll)}, {@code (roll preceding)},
 * {@code (except closed days)}, {@code (day 0 = date)}.
 */
public final class SlaNotation {

  private static final int MAX_LENGTH = 600;

  private static final List<NotationReader> READERS =
      List.of(new NotationReader(NotationWords.FRENCH), new NotationReader(NotationWords.ENGLISH));

  private SlaNotation() {}

  /**
   * Reads a target, in French or in English.
   *
   * @param text such as {@code 24h ouvrées}; case and extra spaces do not matter
   * @return the target
   * @throws InvalidSlaException if the text is missing, ambiguous or unknown; it names the accepted
   *     forms
   */
  public static SlaTarget parse(String text) {
    Checks.present("target", text, "24h ouvrées");
    if (text.length() > MAX_LENGTH) {
      throw NotationProblems.refused(text.substring(0, 40) + "…", "tooLong");
    }
    String plain = plain(text);
    if (plain.endsWith("()")) {
      throw NotationProblems.refused(text, "emptyParentheses");
    }
    String[] parts = options(plain);
    for (NotationReader reader : READERS) {
      SlaTarget target = reader.read(parts[0]);
      if (target != null) {
        return withOptions(target, parts[1], text);
      }
    }
    throw NotationProblems.refused(text, problem(plain));
  }

  private static String plain(String text) {
    String spaced = text.replace('\u00a0', ' ').replace('\u202f', ' ');
    return NotationWords.plain(spaced.strip().replaceAll("\\s+", " "));
  }

  /** Splits "text (options)" in two; the options may be empty. */
  private static String[] options(String plain) {
    int open = plain.lastIndexOf(" (");
    return open > 0 && plain.endsWith(")")
        ? new String[] {plain.substring(0, open), plain.substring(open + 2, plain.length() - 1)}
        : new String[] {plain, ""};
  }

  /** Applies each option once: a second of the same kind would contradict the first. */
  private static SlaTarget withOptions(SlaTarget target, String options, String text) {
    SlaTarget changed = target;
    boolean rolls = target instanceof SlaTarget.Recurring r && r.roll() != RollConvention.FOLLOWING;
    boolean counts = false;
    for (String option : options.isEmpty() ? new String[0] : options.split(", ?", -1)) {
      RollConvention roll = first(reader -> reader.roll(option));
      DayZero zero = first(reader -> reader.dayZero(option));
      if (roll == null && zero == null) {
        throw NotationProblems.refused(text, "unknownOption", option);
      }
      if (roll != null && rolls || zero != null && counts) {
        throw NotationProblems.refused(text, "contradiction", option);
      }
      rolls |= roll != null;
      counts |= zero != null;
      changed = roll != null ? changed.rolling(roll) : changed.countedFrom(requireNonNull(zero));
    }
    return changed;
  }

  private static <V> @Nullable V first(Function<NotationReader, @Nullable V> read) {
    for (NotationReader reader : READERS) {
      V value = read.apply(reader);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Returns why a text is refused, as a key of {@link NotationProblems}. */
  private static String problem(String plain) {
    if (plain.contains("ouvrable")) {
      return "ouvrable";
    }
    if (plain.matches(NotationWords.DURATION)) {
      return "hours";
    }
    if (plain.matches("(.*\\D)?\\d+ ?h ?([6-9]\\d|\\d)(?! ?(\\d|min|s)).*")) {
      return "minutes";
    }
    boolean days =
        plain.matches(
            "(?:(?:sous|en|within|in) )?\\d+ ?(j|d|jours?|days?|jo|j\\. ?o\\.?)( ouvres?)?"
                + "|(?:(?:within|in) )?\\d+ (working|business) days?|p\\d+d.*");
    return days ? "days" : "notUnderstood";
  }
}
