package org.sopkit.model.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what was expected, in the words of whoever writes documents. */
final class Wording {

  private static final int LONGEST_VALUE = 60;

  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(int.class, "a whole number"),
          Map.entry(Integer.class, "a whole number"),
          Map.entry(long.class, "a whole number"),
          Map.entry(Long.class, "a whole number"),
          Map.entry(BigDecimal.class, "a number such as 95.5"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(LocalDate.class, "a date such as 2026-03-02"),
          Map.entry(LocalTime.class, "a time such as 09:00"),
          Map.entry(Instant.class, "an instant such as 2026-03-02T09:00:00Z"),
          Map.entry(Duration.class, "a duration such as PT24H"),
          Map.entry(ZoneId.class, "a zone such as Europe/Paris"));

  private Wording() {}

  static String unknownField(UnrecognizedPropertyException e) {
    List<String> known =
        e.getKnownPropertyIds() == null
            ? List.of()
            : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    String nearest = Spelling.nearest(e.getPropertyName(), known);
    return "no such field. Maybe "
        + (nearest == null ? "one of " + String.join(", ", known) : quoted(nearest))
        + "?";
  }

  static String missing(@Nullable Class<?> type) {
    return "is missing. Maybe add it: " + expected(type) + ".";
  }

  static String missing(Class<?> type, String field, List<String> written) {
    List<String> unknown = written.stream().filter(name -> find(type, name) == null).toList();
    String meant = Spelling.nearest(field, unknown);
    return "is missing. Maybe "
        + (meant == null ? "add it: " + expected(type, field) : quoted(meant) + " is misspelt")
        + ".";
  }

  static String unknownKind(InvalidTypeIdException e) {
    if (e.getTypeId() == null) {
      return "does not say its kind. Maybe add \"kind\".";
    }
    return "there is no kind " + quoted(e.getTypeId()) + ". Maybe it is misspelt.";
  }

  static String wrongValue(@Nullable Object value, @Nullable Class<?> type) {
    String expected = "expected " + expected(type) + ".";
    return value == null ? expected : quoted(value) + " is wrong: " + expected;
  }

  /** Returns the name if the record has such a component, else null. */
  static @Nullable String component(Class<?> type, @Nullable String name) {
    return find(type, name) == null ? null : name;
  }

  static String expected(Class<?> owner, String component) {
    RecordComponent found = find(owner, component);
    return expected(found == null ? null : found.getType());
  }

  private static @Nullable RecordComponent find(Class<?> type, @Nullable String name) {
    if (!type.isRecord()) {
      return null;
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
    }
    String kind = KINDS.get(type);
    if (kind != null) {
      return kind;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type.isRecord()) {
      return "an object with "
          + Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
    }
    return "an object";
  }

  /** One name of a path: short and visible, whatever was written. */
  static String name(@Nullable String name) {
    return shorten(String.valueOf(name));
  }

  static String path(List<String> parts) {
    StringBuilder path = new StringBuilder();
    for (String part : parts) {
      path.append(path.isEmpty() || part.startsWith("[") ? "" : ".").append(part);
    }
    return path.toString();
  }

  static String quoted(Object value) {
    return "\"" + shorten(String.valueOf(value)) + "\"";
  }

  /** Shows characters that nobody sees, such as those that turn the line round, as escapes. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) {
      return visible(text);
    }
    return visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE))) + "…";
  }
}
