package org.sopkit.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of this jar, beside those of the model. */
public final class PublishedSchema {

  private PublishedSchema() {}

  /**
   * Returns a schema.
   *
   * @param name {@code rule-profile} or {@code baseline}
   * @return the schema as JSON text
   */
  public static String text(String name) {
    String file = "/META-INF/sopkit/schema/" + name + ".schema.json";
    try (InputStream in = PublishedSchema.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar of sop-rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
