package org.sopkit.notion;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV as Notion imports and exports it. What a spreadsheet would take for a formula gets an
 * apostrophe in front, which is taken away again on reading (docs/adr/0011): at the start of a
 * cell, and behind a semicolon, a tab or a line break in it, where a spreadsheet in French begins
 * another.
 */
final class Csv {

  private static final String START = "(\\A|[;\t\r\n])";

  /** What a spreadsheet skips, and the sign of a formula. */
  private static final String FOLLOWED = "(?=[\\p{Z}\"]*+[=+\\-@＝＋－＠])";

  private static final Pattern FORMULA = Pattern.compile(START + FOLLOWED + "|\\A(?=[\t\r])");
  private static final Pattern WRITTEN = Pattern.compile(START + "('*+)" + FOLLOWED);
  private static final Pattern READ = Pattern.compile(START + "'('*+)" + FOLLOWED);
  private static final Pattern BLANK_WRITTEN = Pattern.compile("\\A('*+)(?=[\t\r])");
  private static final Pattern BLANK_READ = Pattern.compile("\\A'('*+)(?=[\t\r])");

  private Csv() {}

  static boolean isFormula(String cell) {
    return FORMULA.matcher(cell).find();
  }

  static String write(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (List<String> row : rows) {
        writer.writeRecord(row.stream().map(Csv::neutral).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Adds one apostrophe to those that may be there, so that one too many says what was added. */
  private static String neutral(String cell) {
    String parts = WRITTEN.matcher(cell).replaceAll("$1'$2");
    return BLANK_WRITTEN.matcher(parts).replaceFirst("'$1");
  }

  /** Reads the rows, the header first. */
  static List<List<String>> read(String text) throws CsvParseException {
    List<List<String>> rows = new ArrayList<>();
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(bare)) {
      for (CsvRecord record : reader) {
        rows.add(record.getFields().stream().map(Csv::restored).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String restored(String cell) {
    String parts = BLANK_READ.matcher(cell).replaceFirst("$1");
    return READ.matcher(parts).replaceAll("$1$2");
  }
}
