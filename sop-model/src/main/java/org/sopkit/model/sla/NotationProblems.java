package org.sopkit.model.sla;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in both languages why a short notation is refused. */
final class NotationProblems {

  private static final String BUNDLE = "org.sopkit.model.sla.notation";
  private static final String FIELD = "target";

  private NotationProblems() {}

  /** Refuses a text; the problem is a key with its arguments. */
  static InvalidSlaException refused(String text, String key, Object... arguments) {
    return new InvalidSlaException(
        FIELD,
        refused(Locale.ENGLISH, text, key, arguments),
        refused(Locale.FRENCH, text, key, arguments));
  }

  /** Refuses a part of a text that is understood. */
  static InvalidSlaException wrong(String key, Object part) {
    return new InvalidSlaException(
        FIELD, message(Locale.ENGLISH, key, part), message(Locale.FRENCH, key, part));
  }

  private static String refused(Locale locale, String text, String key, Object... arguments) {
    return message(
        locale, "refused", text, message(locale, key, arguments), message(locale, "accepted"));
  }

  private static String message(Locale locale, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }
}
