package org.sopkit.office;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of spreadsheets and calendars. */
final class OfficeTexts {

  private final ResourceBundle bundle;

  OfficeTexts(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.bundle =
        ResourceBundle.getBundle(
            "org.sopkit.office.texts",
            french ? Locale.FRENCH : Locale.ENGLISH,
            OfficeTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String get(String key) {
    return bundle.getString(key);
  }
}
