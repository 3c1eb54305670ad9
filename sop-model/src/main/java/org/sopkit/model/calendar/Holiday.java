package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A day off with its names.
 *
 * @param date the day, in the calendar's zone
 * @param names the name by language; may be empty; {@link Locale#ROOT} stands for any language
 */
public record Holiday(LocalDate date, Map<Locale, String> names) {

  /** Makes a holiday. */
  public Holiday {
    Objects.requireNonNull(date, "date");
    names = Map.copyOf(names);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale the language wanted
   * @return the name in that language, else the one for any language, else the English one, else
   *     the empty string
   */
  public String name(Locale locale) {
    return named(names, locale);
  }

  static String named(Map<Locale, String> names, Locale locale) {
    for (Locale candidate :
        new Locale[] {
          locale, Locale.forLanguageTag(locale.getLanguage()), Locale.ROOT, Locale.ENGLISH
        }) {
      String name = names.get(candidate);
      if (name != null) {
        return name;
      }
    }
    return "";
  }
}
