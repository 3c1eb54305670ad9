package org.sopkit.examples.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.SafeCsvWriter;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;

/**
 * {@code rejected.csv}: the rows that could not be read, with line, column, reason and their
 * original fields; fields beyond the header stand together in the last column.
 */
public final class RejectedCsv implements Closeable {

  private static final List<String> HEADER = List.of("line", "column", "value", "code", "reason");

  private final SafeCsvWriter csv;
  private final int columns;
  private final RejectionTexts texts;

  /**
   * Writes the header.
   *
   * @param out where to; closed with this
   * @param original the columns of the export
   * @param texts the language of the reasons
   */
  public RejectedCsv(Writer out, List<String> original, RejectionTexts texts) {
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(original);
    header.add("beyond_header");
    this.csv = new SafeCsvWriter(out, header);
    this.columns = original.size();
    this.texts = texts;
  }

  /**
   * Writes a row.
   *
   * @param rejection the row
   */
  public void add(Rejection rejection) {
    List<@Nullable String> cells = new ArrayList<>(HEADER.size() + columns + 1);
    cells.add(String.valueOf(rejection.line()));
    cells.add(rejection.column());
    cells.add(rejection.value());
    cells.add(rejection.code().name());
    cells.add(texts.reason(rejection));
    List<String> fields = rejection.fields();
    for (int i = 0; i < columns; i++) {
      cells.add(i < fields.size() ? fields.get(i) : null);
    }
    cells.add(
        fields.size() > columns
            ? String.join(" | ", fields.subList(columns, fields.size()))
            : null);
    csv.row(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
