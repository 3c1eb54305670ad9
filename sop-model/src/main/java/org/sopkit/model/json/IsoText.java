package org.sopkit.model.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a date, a time, an instant or a duration from ISO 8601 text and from nothing else: an array
 * of numbers or a count of seconds is refused.
 */
final class IsoText<T> extends StdDeserializer<T> {

  private final Function<String, T> parse;

  private IsoText(Class<T> type, Function<String, T> parse) {
    super(type);
    this.parse = parse;
  }

  static JacksonModule module() {
    SimpleModule module = new SimpleModule("sopkit ISO 8601");
    add(module, LocalDate.class, LocalDate::parse);
    add(module, LocalTime.class, LocalTime::parse);
    add(module, Duration.class, Duration::parse);
    add(module, Instant.class, text -> OffsetDateTime.parse(text).toInstant());
    return module;
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addDeserializer(type, new IsoText<>(type, parse));
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    String text = parser.getString();
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      return (T) context.handleWeirdStringValue(handledType(), text, "is not ISO 8601");
    }
  }
}
