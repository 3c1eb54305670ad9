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

/**
 * CSV as Notion imports and exports it. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, which is taken away again on reading (docs/adr/0006).
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
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

  private static String neutral(String cell) {
    return isFormula(cell) || isNeutralised(cell) ? "'" + cell : cell;
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
    return isNeutralised(cell) ? cell.substring(1) : cell;
  }

  /** An apostrophe, or several, before what could start a formula. */
  private static boolean isNeutralised(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at > 0 && isFormula(cell.substring(at));
  }
}
