package org.sopkit.decisiontable;

import java.util.List;

/**
 * A table as cells of text.
 *
 * @param rows the rows that are not empty, the one with the names of the columns first
 */
record Grid(List<Row> rows) {

  /**
   * A row.
   *
   * @param number its number in the file, from 1
   * @param cells its cells without blanks around them
   */
  record Row(int number, List<String> cells) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** The name that a spreadsheet shows: column 2 of row 4 is "C4". */
  static String name(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.append(row).toString();
  }
}
