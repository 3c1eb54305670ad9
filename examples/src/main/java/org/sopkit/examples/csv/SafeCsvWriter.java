package org.sopkit.examples.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (UTF-8, comma, CRLF as RFC 4180 says) that no spreadsheet takes for a formula: {@code
 * = + - @} and their full-width forms get an apostrophe in front where a cell starts with them,
 * after spaces or quotes too.
 *
 * <p>So does each part of a cell behind a semicolon, a tab or a line break: a spreadsheet in French
 * splits at semicolons and would make {@code =cmd} of {@code x;=cmd} a cell of its own. It becomes
 * {@code x;'=cmd}. A cell that starts with a tab or a carriage return has an apostrophe in front,
 * whatever follows.
 *
 * <p>Every CSV the harness writes goes through here. Not for use by several threads.
 */
public final class SafeCsvWriter implements Closeable {

  /** A start, followed by what a spreadsheet may skip and by the sign of a formula. */
  private static final Pattern FORMULA =
      Pattern.compile("(?:\\A|[;\t\r\n])(?=[\\p{Z}\"]*+[=+\\-@＝＋－＠])");

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
   * @return the text, with an apostrophe in front of all that could start a formula
   */
  public static String neutral(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    String safe = FORMULA.matcher(cell).replaceAll("$0'");
    char first = safe.charAt(0);
    return first == '\t' || first == '\r' ? "'" + safe : safe;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
