package org.sopkit.examples.sla;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a list is written. */
public enum ListFormat {
  /** One header, one record a row; safe to open in a spreadsheet. */
  CSV(".csv"),
  /** One JSON object a line, without the fields that are empty. */
  JSON_LINES(".jsonl");

  private final String ending;

  ListFormat(String ending) {
    this.ending = ending;
  }

  /**
   * Returns the format that the name of a file asks for.
   *
   * @param file the file
   * @return the format, or null if its ending is neither .csv nor .jsonl
   */
  public static @Nullable ListFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (ListFormat format : values()) {
      if (name.endsWith(format.ending) && name.length() > format.ending.length()) {
        return format;
      }
    }
    return null;
  }

  String ending() {
    return ending;
  }

  ListWriter writer(Writer out, List<String> columns) {
    return this == CSV ? new CsvList(out, columns) : new JsonLines(out, columns);
  }
}
