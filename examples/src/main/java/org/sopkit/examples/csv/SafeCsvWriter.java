package org.sopkit.examples.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (UTF-8, comma, CRLF as RFC 4180 says) that no spreadsheet takes for a formula: a cell
 * that starts with {@code = + - @}, a tab or a carriage return gets an apostrophe in front.
 *
 * <p>Every CSV the harness writes goes through here. Not for use by several threads.
 */
public final class SafeCsvWriter implements Closeable {

  private final CsvWriter writer;

  /**
   * Makes a writer and writes the header.
   *
   * @param out where to; closed with this
   * @param header the names of the columns
   */
  public SafeCsvWriter(Writer out, List<String> header) {
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    row(header);
  }

  /**
   * Writes a row.
   *
   * @param cells as many as the header has; null is an empty cell
   */
  public void row(Iterable<? extends @Nullable String> cells) {
    var row = writer.writeRecord();
    for (String cell : cells) {
      row.writeField(neutral(cell));
    }
    row.endRecord();
  }

  /**
   * Returns the text as a spreadsheet may safely open it.
   *
   * @param cell any text
   * @return the text, with an apostrophe in front if it could start a formula
   */
  public static String neutral(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> "'" + cell;
      default -> cell;
    };
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
