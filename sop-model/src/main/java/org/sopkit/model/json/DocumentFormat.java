package org.sopkit.model.json;

import java.nio.file.Path;
import java.util.Locale;

/** How a document is written. */
public enum DocumentFormat {
  /** JSON, RFC 8259. Files end in {@code .json}. */
  JSON,
  /** YAML 1.2, one document, without anchors, aliases and tags. Files end in .yaml or .yml. */
  YAML;

  /**
   * Returns the format that the ending of a file name says.
   *
   * @param file the file
   * @return the format
   * @throws DocumentException if the name ends in none of {@code .json}, {@code .yaml}, {@code
   *     .yml}
   */
  public static DocumentFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return JSON;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return YAML;
    }
    throw new DocumentException(
        file.toString(),
        DocumentException.Place.WHOLE,
        "the name does not say how it is written. Maybe rename it: it must end in .yaml, .yml or"
            + " .json.",
        null);
  }
}
