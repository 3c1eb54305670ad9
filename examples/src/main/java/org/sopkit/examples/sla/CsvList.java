package org.sopkit.examples.sla;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.SafeCsvWriter;

/** A list as CSV. */
final class CsvList implements ListWriter {

  private final SafeCsvWriter csv;
  private final List<@Nullable String> texts = new ArrayList<>();

  CsvList(Writer out, List<String> columns) {
    this.csv = new SafeCsvWriter(out, columns);
  }

  @Override
  public void add(List<? extends @Nullable Object> cells) {
    texts.clear();
    for (Object cell : cells) {
      texts.add(cell == null ? null : cell.toString());
    }
    csv.row(texts);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
