package org.sopkit.examples.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.text.Similarity;

/**
 * Where each field stands in the header of a file.
 *
 * @param plan the fields with a column, in the order of {@link TaskField}
 * @param constants the fields without one that have a constant
 * @param verdict the column of the stored verdict, or -1
 */
record Columns(List<Column> plan, List<Column> constants, int verdict) {

  /** A field, its column's name and position; -1 for a constant. */
  record Column(TaskField field, String name, int index, @Nullable String constant) {}

  /**
   * Finds the columns of a mapping in a header.
   *
   * @throws UnknownColumnException if one is missing or there twice
   */
  static Columns of(TaskMapping mapping, List<String> header) {
    List<Column> plan = new ArrayList<>();
    List<Column> constants = new ArrayList<>();
    for (TaskField field : TaskField.values()) {
      String name = mapping.column(field);
      String constant = mapping.constant(field);
      if (name != null) {
        plan.add(
            new Column(field, name, indexOf(name, "columns." + field.key(), header), constant));
      } else if (constant != null) {
        constants.add(new Column(field, "constants." + field.key(), -1, constant));
      }
    }
    int verdict =
        mapping.verdict() == null
            ? -1
            : indexOf(mapping.verdict().column(), "verdict.column", header);
    return new Columns(plan, constants, verdict);
  }

  private static int indexOf(String name, String path, List<String> header) {
    int index = header.indexOf(name);
    if (index < 0 || header.lastIndexOf(name) != index) {
      throw new UnknownColumnException(path, name, header, index >= 0, nearest(name, header));
    }
    return index;
  }

  private static @Nullable String nearest(String name, List<String> header) {
    return header.stream()
        .min(Comparator.comparingInt(column -> Similarity.distance(lower(name), lower(column))))
        .filter(
            column ->
                Similarity.distance(lower(name), lower(column)) <= Math.max(2, name.length() / 2))
        .orElse(null);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
