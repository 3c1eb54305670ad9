package org.sopkit.examples.csv;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * How a CSV file is written.
 *
 * @param charset how its bytes are read; a byte order mark at the start of the file wins over it
 * @param delimiter what stands between two fields
 * @param quote what encloses a field that contains a delimiter or a newline; doubled inside one
 */
public record CsvFormat(Charset charset, char delimiter, char quote) {

  /**
   * Makes a format.
   *
   * @throws IllegalArgumentException if delimiter and quote are the same or a line break
   */
  public CsvFormat {
    Objects.requireNonNull(charset, "charset");
    if (delimiter == quote || isBreak(delimiter) || isBreak(quote)) {
      throw new IllegalArgumentException(
          "delimiter '"
              + delimiter
              + "' and quote '"
              + quote
              + "': must differ and not be a line break. Maybe delimiter: \";\" and quote: '\"'.");
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0;
  }
}
