package org.sopkit.examples.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays out rows of cells as text: columns as wide as their content, the last one wrapped so that no
 * line is longer than 100 columns. Immutable and thread-safe.
 */
final class Table {

  static final int WIDTH = 100;

  private static final int GAP = 2;
  private static final int WIDEST_INNER = 48;

  private Table() {}

  /**
   * Lays out rows.
   *
   * @param rows each with the same number of cells
   * @return lines without trailing spaces
   */
  static List<String> lines(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Math.min(row.get(i).length(), WIDEST_INNER));
      }
    }
    int before = 0;
    for (int i = 0; i < columns - 1; i++) {
      before += widths[i] + GAP;
    }
    if (columns > 0) {
      widths[columns - 1] = Math.max(10, WIDTH - before);
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> addRow(row, widths, lines));
    return lines;
  }

  private static void addRow(List<String> row, int[] widths, List<String> lines) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> wrapped = wrap(row.get(i), widths[i]);
      cells.add(wrapped);
      height = Math.max(height, wrapped.size());
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      int start = 0;
      for (int i = 0; i < widths.length; i++) {
        line.append(" ".repeat(Math.max(0, start - line.length())));
        line.append(y < cells.get(i).size() ? cells.get(i).get(y) : "");
        start += widths[i] + GAP;
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /** Breaks a text where a line may end; a word longer than the line is cut. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String part = text.substring(from, to);
      if (line.length() + part.stripTrailing().length() > width && line.length() > 0) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      while (part.stripTrailing().length() > width) {
        lines.add(part.substring(0, width));
        part = part.substring(width);
      }
      line.append(part);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
