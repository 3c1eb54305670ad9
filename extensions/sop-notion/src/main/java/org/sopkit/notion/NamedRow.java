package org.sopkit.notion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table whose cells are found by the name of their column, not by their place. */
final class NamedRow {

  private final Map<String, Integer> columns;
  private final List<String> cells;

  private NamedRow(Map<String, Integer> columns, List<String> cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** Names the rows of a table, its header first, by words of a group. */
  static List<NamedRow> rows(List<List<String>> table, String group) {
    if (table.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> header = table.get(0);
    for (int i = 0; i < header.size(); i++) {
      String name = Words.name(group, header.get(i));
      if (name != null) {
        columns.putIfAbsent(name, i);
      }
    }
    List<NamedRow> rows = new ArrayList<>();
    table.stream().skip(1).forEach(cells -> rows.add(new NamedRow(columns, cells)));
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns the text of a cell; empty if there is no such column. */
  String text(String column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  @Nullable String orNull(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  List<String> cells() {
    return cells;
  }
}
