package org.sopkit.decisiontable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.sopkit.rules.RuleCompilationException;
import org.sopkit.rules.RuleCompilationException.Problem;

/** Reads files into cells. */
final class TableReader {

  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 200;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private TableReader() {}

  static Grid read(String name, Path file) {
    String ending = name.toLowerCase(Locale.ROOT);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused(name, "is longer than " + MOST_BYTES + " bytes. Maybe split it.");
      }
      if (ending.endsWith(".xlsx")) {
        return xlsx(name, file);
      }
      if (ending.endsWith(".csv")) {
        return csv(name, Files.readString(file, StandardCharsets.UTF_8));
      }
      throw refused(name, "is no .csv and no .xlsx. Maybe save it as one of them.");
    } catch (NoSuchFileException e) {
      throw refused(name, "there is no such file. Maybe check the path: " + file);
    } catch (CharacterCodingException e) {
      throw refused(name, "is not UTF-8. Maybe save it as \"CSV UTF-8\".");
    } catch (IOException | ExcelReaderException e) {
      throw refused(name, "cannot be read: " + e.getMessage() + ". Maybe save it again.");
    }
  }

  static Grid csv(String name, String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Grid.Row> rows = new ArrayList<>();
    char separator = separator(plain);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .ofCsvRecord(plain)) {
      for (CsvRecord record : reader) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        Grid.Row row = new Grid.Row((int) record.getStartingLineNumber(), cells);
        if (!rows.isEmpty() && !row.isEmpty()) {
          requireAsMany(name, rows.get(0), row, separator);
        }
        add(name, rows, row);
      }
    } catch (CsvParseException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      int next = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1;
      int at = line.find() ? Integer.parseInt(line.group(1)) : next;
      throw refused(
          new Problem(
              name,
              at,
              1,
              "is no CSV: " + e.getMessage() + ". Maybe a quote that opens here is not closed."));
    } catch (IOException e) {
      throw refused(name, "cannot be read: " + e.getMessage());
    }
    return grid(name, rows);
  }

  /** A row with another number of cells would have them under the wrong headings. */
  private static void requireAsMany(String name, Grid.Row headings, Grid.Row row, char separator) {
    int expected = headings.cells().size();
    int cells = row.cells().size();
    if (cells == expected) {
      return;
    }
    int column = Math.min(cells, expected);
    String sign = separator == '\t' ? "a tab" : "\"" + separator + "\"";
    throw refused(
        new Problem(
            name,
            row.number(),
            column + 1,
            "the row has "
                + cells
                + " cells and the headings are "
                + expected
                + (cells > expected
                    ? ". Maybe a text holds " + sign + ": put that text in quotes."
                    : ". Maybe " + sign + " is missing for each empty cell.")));
  }

  /** The sign that stands most often in the first line. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char sign : new char[] {';', '\t'}) {
      if (count(first, sign) > count(first, best)) {
        best = sign;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static Grid xlsx(String name, Path file) throws IOException {
    List<Grid.Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in);
        Stream<org.dhatim.fastexcel.reader.Row> sheet = book.getFirstSheet().openStream()) {
      Iterator<org.dhatim.fastexcel.reader.Row> all = sheet.iterator();
      while (all.hasNext()) {
        org.dhatim.fastexcel.reader.Row row = all.next();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
          cells.add(row.getOptionalCell(i).map(TableReader::text).orElse(""));
        }
        add(name, rows, new Grid.Row(row.getRowNum(), cells));
      }
    }
    return grid(name, rows);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(cell.asBoolean());
    }
    return cell.getText().strip();
  }

  private static void add(String name, List<Grid.Row> rows, Grid.Row row) {
    if (row.cells().size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
      throw refused(
          name,
          "has more than "
              + MOST_ROWS
              + " rules or "
              + MOST_COLUMNS
              + " columns. Maybe split the table.");
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
  }

  private static Grid grid(String name, List<Grid.Row> rows) {
    if (rows.size() < 2) {
      throw refused(name, "holds no rule. Maybe the first sheet is another one.");
    }
    return new Grid(List.copyOf(rows));
  }

  private static RuleCompilationException refused(String name, String message) {
    return refused(new Problem(name, 0, 0, message));
  }

  private static RuleCompilationException refused(Problem problem) {
    return new RuleCompilationException(List.of(problem));
  }
}
