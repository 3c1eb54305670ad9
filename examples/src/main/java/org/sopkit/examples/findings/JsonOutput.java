package org.sopkit.examples.findings;

import java.io.Closeable;
import java.io.Writer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON, as a whole or as a list that grows one element at a time. Dates are ISO 8601. */
public final class JsonOutput implements Closeable {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(
              DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
              DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private final SequenceWriter sequence;

  private JsonOutput(SequenceWriter sequence) {
    this.sequence = sequence;
  }

  /**
   * Starts a list.
   *
   * @param out where to; flushed, not closed
   * @return the list, to be closed
   */
  public static JsonOutput list(Writer out) {
    return new JsonOutput(MAPPER.writer().writeValuesAsArray(out));
  }

  /**
   * Writes a document.
   *
   * @param document anything Jackson can write
   * @return the text
   */
  public static String text(Object document) {
    return MAPPER.writeValueAsString(document);
  }

  /**
   * Adds an element.
   *
   * @param element anything Jackson can write
   */
  public void add(Object element) {
    sequence.write(element);
  }

  @Override
  public void close() {
    sequence.close();
  }
}
