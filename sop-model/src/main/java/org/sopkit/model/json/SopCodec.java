package org.sopkit.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.DocumentException.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * Reads and writes documents of the model as JSON and YAML.
 *
 * <pre>{@code
 * Sop sop = SopCodec.standard().read(Path.of("invoicing.yaml"), Sop.class);
 * }</pre>
 *
 * <p>Strict: a field that does not exist, a field written twice, a value of the wrong kind, a
 * second document in the same file, or text that is not UTF-8 is a {@link DocumentException}.
 * Bounded: see {@link DocumentLimits}. Dates, times and durations are ISO 8601. The names of
 * constants may be written in lower case. What is absent or empty is not written, and {@code
 * read(write(x))} equals {@code x}.
 *
 * <p>Thread-safe; make one and keep it.
 */
public final class SopCodec {

  static final String EMPTY = "is empty. Maybe the wrong file was given.";

  private static final SopCodec STANDARD = new SopCodec(DocumentLimits.standard());

  private final DocumentLimits limits;
  private final Map<DocumentFormat, ObjectMapper> mappers = new ConcurrentHashMap<>();

  private SopCodec(DocumentLimits limits) {
    this.limits = limits;
  }

  /**
   * Returns the codec with the standard limits.
   *
   * @return the codec
   */
  public static SopCodec standard() {
    return STANDARD;
  }

  /**
   * Returns a codec with limits of its own.
   *
   * @param limits how much is read at most
   * @return the codec
   */
  public static SopCodec withLimits(DocumentLimits limits) {
    return new SopCodec(limits);
  }

  /**
   * Reads a file; the ending of its name says how it is written.
   *
   * @param <T> the type of the document
   * @param file a file that ends in .yaml, .yml or .json
   * @param type the type of the document, for example {@code Sop.class}
   * @return the document
   * @throws DocumentException if there is no such file, or it cannot be read as that type
   */
  public <T> T read(Path file, Class<T> type) {
    DocumentFormat format = DocumentFormat.of(file);
    return parse(text(file), file.toString(), format, type);
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param <T> the type of the document
   * @param in the stream, UTF-8
   * @param source the name of the document, for messages
   * @param format how it is written
   * @param type the type of the document
   * @return the document
   * @throws DocumentException if it cannot be read as that type
   */
  public <T> T read(InputStream in, String source, DocumentFormat format, Class<T> type) {
    return parse(text(in, source), source, format, type);
  }

  /**
   * Reads a text.
   *
   * @param <T> the type of the document
   * @param text the document
   * @param format how it is written
   * @param type the type of the document
   * @return the document
   * @throws DocumentException if it cannot be read as that type; it is named "document" there
   */
  public <T> T read(String text, DocumentFormat format, Class<T> type) {
    requireSize("document", text.length());
    return parse(Utf8Text.withoutMark(text), "document", format, type);
  }

  /**
   * Finds where values of a document are written, for messages that name line and column.
   *
   * @param file a file that ends in .yaml, .yml or .json
   * @param pointers JSON pointers (RFC 6901), such as {@code /steps/2/instruction}
   * @return for each pointer the place of its value or, where there is none, of the nearest value
   *     around it; of an object or list in an object, the place of its name
   * @throws DocumentException if there is no such file, or it is broken before the last of them
   */
  public Map<String, DocumentPosition> locate(Path file, Collection<String> pointers) {
    DocumentFormat format = DocumentFormat.of(file);
    return locate(text(file), file.toString(), format, pointers);
  }

  /**
   * Finds where values of a text are written; see {@link #locate(Path, Collection)}.
   *
   * @param text the document
   * @param format how it is written
   * @param pointers JSON pointers (RFC 6901)
   * @return the places, by pointer
   * @throws DocumentException if the document is broken before the last of them
   */
  public Map<String, DocumentPosition> locate(
      String text, DocumentFormat format, Collection<String> pointers) {
    requireSize("document", text.length());
    return locate(Utf8Text.withoutMark(text), "document", format, pointers);
  }

  private Map<String, DocumentPosition> locate(
      String text, String source, DocumentFormat format, Collection<String> pointers) {
    ObjectMapper mapper = mapper(format);
    PointerWalk walk = new PointerWalk(pointers);
    try (JsonParser parser = Mappers.parser(mapper, format, text)) {
      return walk.over(parser, format, text);
    } catch (JacksonException e) {
      throw new Diagnosis(mapper, format, text, source).of(e);
    }
  }

  /**
   * Writes a document as text that ends with a line break.
   *
   * @param document the document
   * @param format how to write it
   * @return the text
   * @throws IllegalArgumentException if it is not a document of the model, or not one that Jackson
   *     can write
   */
  public String write(Object document, DocumentFormat format) {
    try {
      String text = mapper(format).writeValueAsString(document);
      return text.endsWith("\n") ? text : text + "\n";
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          document.getClass().getName() + ": cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Writes a document to a file, in UTF-8; a file that exists is replaced.
   *
   * @param document the document
   * @param file a file that ends in .yaml, .yml or .json
   * @throws DocumentException if the name has another ending
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Object document, Path file) {
    String text = write(document, DocumentFormat.of(file));
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  private <T> T parse(String text, String source, DocumentFormat format, Class<T> type) {
    ObjectMapper mapper = mapper(format);
    try (JsonParser parser = Mappers.parser(mapper, format, text)) {
      T document = mapper.readerFor(type).readValue(parser);
      if (document == null) {
        throw whole(source, EMPTY, null);
      }
      return document;
    } catch (InvalidDefinitionException e) {
      throw new IllegalArgumentException(type.getName() + ": is no document of the model", e);
    } catch (JacksonException e) {
      throw new Diagnosis(mapper, format, text, source).of(e);
    }
  }

  private String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return text(in, file.toString());
    } catch (NoSuchFileException e) {
      throw whole(file.toString(), "there is no such file. Maybe check the path.", e);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private String text(InputStream in, String source) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(limits.bytes() + 1);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
    requireSize(source, bytes.length);
    return Utf8Text.of(bytes, source);
  }

  private ObjectMapper mapper(DocumentFormat format) {
    return mappers.computeIfAbsent(format, wanted -> Mappers.mapper(wanted, limits));
  }

  private void requireSize(String source, int size) {
    if (size > limits.bytes()) {
      throw whole(
          source,
          "is longer than "
              + limits.bytes()
              + " bytes. Maybe split it, or read it with wider limits.",
          null);
    }
  }

  private static DocumentException unreadable(String source, IOException cause) {
    return whole(source, "cannot be read. Maybe check that it is a file and may be opened.", cause);
  }

  private static DocumentException whole(String source, String problem, @Nullable Throwable cause) {
    return new DocumentException(source, Place.WHOLE, problem, cause);
  }
}
