package org.sopkit.decisiontable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a cell says into a value of a property's type, and into nothing else. */
final class CellValue {

  private static final Set<String> TRUE = Set.of("true", "yes", "vrai", "oui");
  private static final Set<String> FALSE = Set.of("false", "no", "faux", "non");

  private final Class<?> type;

  CellValue(Class<?> type) {
    this.type = type;
  }

  /** The value as the rule compiler reads it; null if the cell holds none of that type. */
  @Nullable String literal(String cell) {
    if (type == boolean.class) {
      String word = cell.toLowerCase(Locale.ROOT);
      return TRUE.contains(word) ? "true" : FALSE.contains(word) ? "false" : null;
    }
    if (type == int.class || type == long.class) {
      return number(cell);
    }
    if (type.isEnum()) {
      return names().stream()
          .filter(name -> name.equalsIgnoreCase(cell))
          .map(name -> type.getCanonicalName() + "." + name)
          .findFirst()
          .orElse(null);
    }
    return "\"" + escaped(cell) + "\"";
  }

  private @Nullable String number(String cell) {
    try {
      return type == int.class
          ? String.valueOf(Integer.parseInt(cell))
          : Long.parseLong(cell) + "L";
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private List<String> names() {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .toList();
  }

  String refusal(String cell, String property) {
    String quoted = "\"" + cell + "\" is no value of " + property + ".";
    if (type.isEnum()) {
      return quoted + RuleWriter.maybe(cell, names(), " Maybe one of " + names() + ".");
    }
    return quoted + (type == boolean.class ? " Maybe yes or no." : " Maybe a whole number.");
  }

  /** A text that stays inside its quotes, whatever is in it. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A message: annotations of a rule know no escapes, so quotes become typographic ones. */
  static String plain(String text) {
    return text.replaceAll("\\s+", " ").replace('"', '”').replace('\\', '⧵');
  }
}
