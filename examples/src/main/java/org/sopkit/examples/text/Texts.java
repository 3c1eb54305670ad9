package org.sopkit.examples.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The harness's own words in one language. Immutable and thread-safe. */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.sopkit.examples.text.texts", locale, NO_FALLBACK);
  }

  /**
   * Returns the texts of a language.
   *
   * @param locale French or English; any other language gives English
   * @return the texts
   */
  public static Texts of(Locale locale) {
    return new Texts(isFrench(locale) ? Locale.FRENCH : Locale.ENGLISH);
  }

  private static boolean isFrench(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
  }

  /**
   * Returns the language.
   *
   * @return French or English
   */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns a text.
   *
   * @param key which one
   * @param arguments what is put in; numbers should come as text or be meant to be grouped
   * @return the text
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
