package org.sopkit.model.sop;

import java.util.Locale;

/** The language a procedure is written in. */
public enum SopLanguage {
  /** French. */
  FR(Locale.FRENCH),
  /** English. */
  EN(Locale.ENGLISH);

  private final Locale locale;

  SopLanguage(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the language as a locale without a country.
   *
   * @return the locale
   */
  public Locale locale() {
    return locale;
  }
}
