package org.sopkit.model.json;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.DocumentException.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns what the parser says into where, what and the way out, in plain words. */
final class Diagnosis {

  /** Names of the parser's own settings: of no use to whoever wrote the document. */
  private static final Pattern SETTINGS = Pattern.compile(",? ?(from|enable|:)? ?`[^`]*`[^)]*");

  private final ObjectMapper mapper;
  private final DocumentFormat format;
  private final String text;
  private final String source;

  Diagnosis(ObjectMapper mapper, DocumentFormat format, String text, String source) {
    this.mapper = mapper;
    this.format = format;
    this.text = text;
    this.source = source;
  }

  DocumentException of(JacksonException e) {
    String path = path(e.getPath());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return at(path, Wording.unknownField(unknown), e);
    }
    if (e instanceof InvalidTypeIdException kind) {
      return at(path, Wording.unknownKind(kind), e);
    }
    if (e instanceof ValueInstantiationException refused) {
      return refusedByModel(path, refused);
    }
    if (e instanceof InvalidFormatException wrong) {
      return at(path, Wording.wrongValue(wrong.getValue(), wrong.getTargetType()), e);
    }
    if (e instanceof MismatchedInputException wrong) {
      return mismatch(path, wrong);
    }
    if (e instanceof StreamConstraintsException) {
      return syntax(path, "is beyond a limit: " + plain(e) + " Maybe split the document.", e);
    }
    if (e instanceof DatabindException && e.getCause() instanceof RuntimeException cause) {
      return at(path, String.valueOf(cause.getMessage()), e);
    }
    return syntax(path, plain(e), e);
  }

  private DocumentException refusedByModel(String path, ValueInstantiationException e) {
    Throwable cause = e.getCause();
    if (cause instanceof NullPointerException) {
      String field = Wording.component(e.getType().getRawClass(), cause.getMessage());
      if (field != null) {
        String fieldPath = path.isEmpty() ? field : path + "." + field;
        Place place = new Locator(mapper, format, text).find(path);
        return new DocumentException(
            source,
            new Place(place.line(), place.column(), fieldPath),
            "is missing. Maybe add it: " + Wording.expected(e.getType().getRawClass(), field) + ".",
            e);
      }
    }
    return at(path, cause == null ? plain(e) : String.valueOf(cause.getMessage()), e);
  }

  private DocumentException mismatch(String path, MismatchedInputException e) {
    JsonToken token = e.getCurrentToken();
    if (token == null && path.isEmpty()) {
      return new DocumentException(
          source, Place.WHOLE, "is empty. Maybe the wrong file was given.", e);
    }
    if (plain(e).startsWith("Trailing token")) {
      return syntax("", "goes on after its end. Maybe two documents are in one file.", e);
    }
    Locator locator = new Locator(mapper, format, text);
    return new DocumentException(
        source,
        locator.find(path),
        Wording.wrongValue(locator.valueAt(path), e.getTargetType()),
        e);
  }

  private DocumentException at(String path, String problem, Throwable cause) {
    return new DocumentException(
        source, new Locator(mapper, format, text).find(path), problem, cause);
  }

  private DocumentException syntax(String path, String problem, JacksonException e) {
    TokenStreamLocation where = e.getLocation();
    Place place =
        where == null
            ? new Place(0, 0, path)
            : new Place(Math.max(0, where.getLineNr()), Math.max(0, where.getColumnNr()), path);
    return new DocumentException(source, place, problem, e);
  }

  private static String plain(JacksonException e) {
    String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("").strip();
    String said = SETTINGS.matcher(first).replaceAll("").strip();
    return said.endsWith(".") ? said : said + ".";
  }

  static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }

  /** Finds a place again by reading the document's tokens once more; only after an error. */
  static final class Locator {

    private final ObjectMapper mapper;
    private final DocumentFormat format;
    private final String text;
    private @Nullable String value;

    Locator(ObjectMapper mapper, DocumentFormat format, String text) {
      this.mapper = mapper;
      this.format = format;
      this.text = text;
    }

    Place find(String path) {
      try (JsonParser parser = Mappers.parser(mapper, format, text)) {
        JsonToken token = parser.nextToken();
        while (token != null) {
          boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
          boolean closes = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
          if (!closes && pathOf(parser, opens).equals(path) && token != JsonToken.PROPERTY_NAME) {
            value = opens ? null : parser.getString();
            TokenStreamLocation where = parser.currentTokenLocation();
            return new Place(where.getLineNr(), where.getColumnNr(), path);
          }
          token = parser.nextToken();
        }
      } catch (JacksonException unreadable) {
        return new Place(0, 0, path);
      }
      return new Place(0, 0, path);
    }

    @Nullable String valueAt(String path) {
      find(path);
      return value;
    }

    private static String pathOf(JsonParser parser, boolean opens) {
      var context = parser.streamReadContext();
      if (opens) {
        context = context.getParent();
      }
      StringBuilder path = new StringBuilder();
      for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
        if (at.inArray()) {
          path.insert(0, "[" + at.getCurrentIndex() + "]");
        } else {
          boolean nested = path.length() > 0 && path.charAt(0) != '[';
          path.insert(0, at.currentName() + (nested ? "." : ""));
        }
      }
      return path.toString();
    }
  }
}
