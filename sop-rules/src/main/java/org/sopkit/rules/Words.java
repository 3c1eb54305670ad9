package org.sopkit.rules;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.sopkit.rules.facts.Validity;

/** Fills messages and writes values in one language. */
final class Words {

  private static final String BUNDLES = "org.sopkit.rules.texts.";
  private static final int LONGEST_QUOTATION = 160;

  private final Locale language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter firstOfMonth;
  private final DateTimeFormatter moment;

  Words(Locale language, ZoneId zone) {
    this.language = language;
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", language);
    this.firstOfMonth = DateTimeFormatter.ofPattern("d'er' MMMM uuuu", language);
    this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm VV", language).withZone(zone);
  }

  /** Bundle of that language and no other: never the machine's default. */
  static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        BUNDLES + name,
        language,
        Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String plain(String key) {
    return bundle("words", language).getString(key);
  }

  String word(Enum<?> value) {
    String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
    try {
      return plain(key);
    } catch (MissingResourceException e) {
      return value.name();
    }
  }

  String reference(Reference reference) {
    String work;
    try {
      work = plain("reference." + reference.work());
    } catch (MissingResourceException e) {
      work = reference.work();
    }
    return (work.contains("{place}")
            ? work.replace("{place}", reference.place())
            : work + " " + reference.place())
        .strip();
  }

  /** Fills placeholders in one pass: what an argument brings in is never looked at again. */
  String fill(String pattern, Map<String, Object> arguments) {
    StringBuilder text = new StringBuilder(pattern.length() + 40);
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text.append(pattern, at, open).append(value(pattern.substring(open + 1, close), arguments));
      at = close + 1;
    }
    return text.append(pattern, at, pattern.length()).toString();
  }

  private String value(String placeholder, Map<String, Object> arguments) {
    String[] parts = placeholder.split("\\|", -1);
    Object value = arguments.get(parts[0]);
    if (value == null) {
      return "{" + placeholder + "}";
    }
    if (parts.length == 3 && value instanceof Number number) {
      return write(value) + " " + (isSingular(number) ? parts[1] : parts[2]);
    }
    if (parts.length == 3 && value instanceof String text) {
      return text.isBlank() ? "" : parts[1] + write(text) + parts[2];
    }
    return write(value);
  }

  /** French counts 0 and 1 as singular, English only 1. */
  private boolean isSingular(Number number) {
    double magnitude = Math.abs(number.doubleValue());
    return language.equals(Locale.FRENCH) ? magnitude < 2 : magnitude == 1;
  }

  private String write(Object value) {
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof Number number) {
      return NumberFormat.getInstance(language).format(number);
    }
    if (value instanceof Validity validity) {
      return validity(validity);
    }
    if (value instanceof LocalDate date) {
      return date.getDayOfMonth() == 1 && language.equals(Locale.FRENCH)
          ? firstOfMonth.format(date)
          : day.format(date);
    }
    if (value instanceof Instant instant) {
      return moment.format(instant);
    }
    if (value instanceof Duration duration) {
      return duration(duration);
    }
    if (value instanceof Collection<?> values) {
      return values.stream().map(this::write).collect(Collectors.joining(", "));
    }
    return PlainText.quote(String.valueOf(value), LONGEST_QUOTATION);
  }

  private String validity(Validity validity) {
    Map<String, Object> days = new HashMap<>();
    if (validity.from() != null) {
      days.put("from", validity.from());
    }
    if (validity.until() != null) {
      days.put("until", validity.until());
    }
    return fill(plain("validity" + (days.size() == 2 ? "" : days.keySet())), days);
  }

  /** Hours and minutes as both languages write them; seconds where there are no minutes. */
  private String duration(Duration duration) {
    Duration size = duration.abs();
    StringBuilder text = new StringBuilder(duration.isNegative() ? "-" : "");
    if (size.toHours() > 0) {
      text.append(NumberFormat.getInstance(language).format(size.toHours())).append(" h ");
    }
    if (size.toMinutesPart() > 0) {
      text.append(size.toMinutesPart()).append(" min ");
    } else if (size.toSecondsPart() > 0 || size.toHours() == 0) {
      text.append(size.toSecondsPart()).append(" s ");
    }
    return text.toString().strip();
  }
}
