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
    String name = e.getPropertyName();
    Collection<Object> known =
        e.getKnownPropertyIds() == null ? java.util.List.of() : e.getKnownPropertyIds();
    String nearest = Spelling.nearest(name, known.stream().map(String::valueOf).toList());
    if (nearest != null) {
      return "no such field. Maybe \"" + nearest + "\"?";
    }
    return "no such field. Maybe one of "
        + known.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + "?";
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

  /**
   * Shortens and makes visible: a value can be long, or hold characters that turn the line round.
   */
  static String quoted(Object value) {
    StringBuilder shown = new StringBuilder("\"");
    String text = String.valueOf(value);
    text.codePoints()
        .limit(LONGEST_VALUE)
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE) {
                shown.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    if (text.codePointCount(0, text.length()) > LONGEST_VALUE) {
      shown.append('…');
    }
    return shown.append('"').toString();
  }
}
