package org.sopkit.model.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.DocumentException.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;

/**
 * Finds a place in a document again by its path, reading the tokens once more. Used only after an
 * error, because the parser has then gone past the place.
 */
final class Locator {

  private final ObjectMapper mapper;
  private final DocumentFormat format;
  private final String text;

  Locator(ObjectMapper mapper, DocumentFormat format, String text) {
    this.mapper = mapper;
    this.format = format;
    this.text = text;
  }

  /**
   * What was found.
   *
   * @param place line and column of the value
   * @param scalar the value if it is a text, a number or a word, else null
   * @param fields the names in it, if it is an object and they were asked for
   */
  record Found(Place place, @Nullable String scalar, List<String> fields) {}

  /** Finds the value at a path, and reads no further; line 0 if it cannot be reached. */
  Found find(String path) {
    return find(path, false);
  }

  /** Finds the value at a path with the names in it, for which it is read to its end. */
  Found findWithFields(String path) {
    return find(path, true);
  }

  private Found find(String path, boolean withFields) {
    try (JsonParser parser = Mappers.parser(mapper, format, text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean starts = token.isStructStart() || token.isScalarValue();
        if (starts && pathOf(parser, token).equals(path)) {
          return at(parser, token, path, withFields);
        }
      }
    } catch (JacksonException brokenBefore) {
      return new Found(new Place(0, 0, path), null, List.of());
    }
    return new Found(new Place(0, 0, path), null, List.of());
  }

  private static Found at(JsonParser parser, JsonToken token, String path, boolean withFields) {
    TokenStreamLocation where = parser.currentTokenLocation();
    Place place = new Place(where.getLineNr(), where.getColumnNr(), path);
    if (token.isScalarValue()) {
      return new Found(place, token == JsonToken.VALUE_NULL ? null : parser.getString(), List.of());
    }
    boolean named = withFields && token == JsonToken.START_OBJECT;
    return new Found(place, null, named ? names(parser) : List.of());
  }

  private static List<String> names(JsonParser parser) {
    List<String> names = new ArrayList<>();
    try {
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return names;
        }
        if (token == JsonToken.PROPERTY_NAME && depth == 1) {
          names.add(parser.currentName());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } catch (JacksonException brokenBehind) {
      // The names before the break are still worth showing.
      return names;
    }
    return names;
  }

  private static String pathOf(JsonParser parser, JsonToken token) {
    TokenStreamContext context = parser.streamReadContext();
    if (token.isStructStart()) {
      context = context.getParent();
    }
    List<String> parts = new ArrayList<>();
    for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
      parts.add(
          0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : Wording.name(at.currentName()));
    }
    return Wording.path(parts);
  }
}
