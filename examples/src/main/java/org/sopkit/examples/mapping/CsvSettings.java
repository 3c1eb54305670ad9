package org.sopkit.examples.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.CsvFormat;

/**
 * How the export is written.
 *
 * @param charset such as {@code windows-1252}; UTF-8 when left out
 * @param delimiter one character; a comma when left out
 * @param quote one character; the double quote when left out
 */
public record CsvSettings(
    @Nullable String charset, @Nullable String delimiter, @Nullable String quote) {

  /**
   * Makes the settings.
   *
   * @throws IllegalArgumentException if the charset is unknown or a mark is not one character
   */
  public CsvSettings {
    format(charset, delimiter, quote);
  }

  /**
   * Returns the format for the reader.
   *
   * @return the format
   */
  public CsvFormat format() {
    return format(charset, delimiter, quote);
  }

  private static CsvFormat format(
      @Nullable String charset, @Nullable String delimiter, @Nullable String quote) {
    return new CsvFormat(
        charset(charset), mark("delimiter", delimiter, ','), mark("quote", quote, '"'));
  }

  private static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "charset: \"" + name + "\" is unknown. Maybe UTF-8 or windows-1252.", e);
    }
  }

  private static char mark(String name, @Nullable String text, char otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" must be one character. Maybe \";\" or \"\\t\".");
    }
    return text.charAt(0);
  }
}
