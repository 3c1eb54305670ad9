package org.sopkit.model.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.sopkit.model.json.DocumentException.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns what the parser says into where, what and the way out, in plain words. */
final class Diagnosis {

  /** From here on a parser's message speaks of its own settings, classes and sources. */
  private static final Pattern OF_NO_USE =
      Pattern.compile(
          ", from `|: enable |`| \\(start marker| \\(not recognized| \\(for |: \\(java|, got this");

  private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");

  /** What a refusal begins with that says which field it is about: "columns.opened: ". */
  private static final Pattern NAMED_FIELD =
      Pattern.compile("(?<field>(?<first>\\w+)(?:[.\\[][^:]*)?): ");

  private final String source;
  private final DocumentFormat format;
  private final Locator locator;

  Diagnosis(ObjectMapper mapper, DocumentFormat format, String text, String source) {
    this.source = source;
    this.format = format;
    this.locator = new Locator(mapper, format, text);
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
    if (e instanceof MismatchedInputException wrong) {
      return mismatch(path, wrong);
    }
    if (e instanceof InputCoercionException wrong) {
      return wrongValue(path, wrong.getTargetType(), e);
    }
    if (e instanceof StreamConstraintsException) {
      return syntax(path, "is beyond a limit: " + plain(e) + ". Maybe split the document.", e);
    }
    return broken(path, e);
  }

  private DocumentException refusedByModel(String path, ValueInstantiationException e) {
    Throwable cause = e.getCause();
    Class<?> type = e.getType().getRawClass();
    String field =
        cause instanceof NullPointerException ? Wording.component(type, cause.getMessage()) : null;
    if (field == null) {
      return refused(path, type, cause == null ? plain(e) : String.valueOf(cause.getMessage()), e);
    }
    Locator.Found found = locator.find(path);
    Place place =
        new Place(
            found.place().line(),
            found.place().column(),
            path.isEmpty() ? field : path + "." + field);
    return new DocumentException(source, place, Wording.missing(type, field, found.fields()), e);
  }

  /** A refusal that begins with a field of the refused object is shown where that field is. */
  private DocumentException refused(String path, Class<?> type, String said, Throwable cause) {
    Matcher named = NAMED_FIELD.matcher(said);
    if (!named.lookingAt() || Wording.component(type, named.group("first")) == null) {
      return at(path, said, cause);
    }
    String full = Wording.path(List.of(path, named.group("field")));
    Place place = locator.find(full).place();
    for (String near = full; place.line() == 0 && near.length() > path.length(); ) {
      int end = Math.max(near.lastIndexOf('.'), near.lastIndexOf('['));
      near = near.substring(0, Math.max(end, 0));
      place = locator.find(near).place();
    }
    return new DocumentException(
        source, new Place(place.line(), place.column(), full), said.substring(named.end()), cause);
  }

  private DocumentException mismatch(String path, MismatchedInputException e) {
    if (e.getCurrentToken() == null && path.isEmpty()) {
      return new DocumentException(source, Place.WHOLE, SopCodec.EMPTY, e);
    }
    if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
      return syntax("", "goes on after its end. Maybe two documents are in one file.", e);
    }
    return wrongValue(path, e.getTargetType(), e);
  }

  private DocumentException wrongValue(String path, @Nullable Class<?> type, Throwable cause) {
    Locator.Found found = locator.find(path);
    if (found.place().line() == 0 && path.contains(".")) {
      Place owner = locator.find(path.substring(0, path.lastIndexOf('.'))).place();
      return new DocumentException(
          source, new Place(owner.line(), owner.column(), path), Wording.missing(type), cause);
    }
    return new DocumentException(
        source, found.place(), Wording.wrongValue(found.scalar(), type), cause);
  }

  private DocumentException broken(String path, JacksonException e) {
    Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
    if (twice.lookingAt()) {
      String name = Wording.quoted(twice.group(1));
      return syntax(
          path, name + " is written twice. Maybe one of the two was meant to be another field.", e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYamlEngineException yaml) {
        return brokenYaml(path, yaml, e);
      }
    }
    if (e instanceof PlainYamlParser.Refused) {
      return syntax(path, plain(e) + ". Maybe write the value out, or nothing.", e);
    }
    if (!path.isEmpty()) {
      Locator.Found found = locator.find(path);
      if (found.scalar() != null) {
        return new DocumentException(
            source,
            found.place(),
            Wording.quoted(found.scalar()) + " cannot be read. Maybe write it in another way.",
            e);
      }
    }
    return syntax(path, plain(e) + "." + wayOut(), e);
  }

  private DocumentException brokenYaml(
      String path, MarkedYamlEngineException yaml, JacksonException e) {
    Mark mark = yaml.getProblemMark().or(yaml::getContextMark).orElse(null);
    Place place =
        mark == null
            ? new Place(0, 0, path)
            : new Place(mark.getLine() + 1, mark.getColumn() + 1, path);
    String problem = yaml.getProblem() == null ? yaml.getContext() : yaml.getProblem();
    return new DocumentException(source, place, problem + "." + wayOut(), e);
  }

  private String wayOut() {
    return format == DocumentFormat.JSON
        ? " Maybe a comma, a quote or a bracket is missing or too many."
        : " Maybe a line is indented wrongly, or a text with a colon or a quote needs quotes.";
  }

  private DocumentException at(String path, String problem, Throwable cause) {
    return new DocumentException(source, locator.find(path).place(), problem, cause);
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
    Matcher tail = OF_NO_USE.matcher(first);
    String said = tail.find() ? first.substring(0, tail.start()) : first;
    long open = said.chars().filter(c -> c == '(').count();
    long closed = said.chars().filter(c -> c == ')').count();
    String text = Wording.visible(said.strip()) + (open > closed ? ")" : "");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String path(List<JacksonException.Reference> references) {
    return Wording.path(
        references.stream()
            .map(
                reference ->
                    reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : Wording.name(reference.getPropertyName()))
            .toList());
  }
}
