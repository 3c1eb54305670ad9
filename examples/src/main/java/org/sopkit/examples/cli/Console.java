package org.sopkit.examples.cli;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.Progress;
import org.sopkit.examples.text.Texts;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Prints to people: words in their language, tables of at most 100 columns, colour on request. */
final class Console {

  private final Surroundings surroundings;
  private final Texts texts;

  Console(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  Clock clock() {
    return surroundings.clock();
  }

  void line(String text) {
    surroundings.out().println(text);
  }

  void blank() {
    surroundings.out().println();
  }

  /** Prints a line of this bundle. */
  void say(String key, Object... arguments) {
    line(texts.get(key, arguments));
  }

  /** Prints to the error stream. */
  void warn(String key, Object... arguments) {
    surroundings.err().println(texts.get(key, arguments));
  }

  String number(long value) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(value);
  }

  /** Prints a heading: a line of its own after an empty one. */
  void heading(String text) {
    blank();
    line(surroundings.ansi().string("@|bold " + text.replace("|@", "") + "|@"));
  }

  /**
   * Prints a table whose cells wrap.
   *
   * @param widths of the columns, together at most 100
   * @param rows each with as many cells as there are widths
   */
  void table(List<Integer> widths, List<List<String>> rows) {
    Column[] columns = new Column[widths.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(widths.get(i), i == 0 ? 0 : 1, Column.Overflow.WRAP);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(surroundings.ansi()), columns);
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    for (List<String> row : rows) {
      table.addRowValues(row.stream().map(this::plain).toArray(Text[]::new));
    }
    surroundings.out().print(table);
    surroundings.out().flush();
  }

  /** A cell from somebody's file must not switch colours or move the cursor. */
  private Text plain(String cell) {
    String safe = cell.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    return Ansi.OFF.new Text(safe, Help.defaultColorScheme(surroundings.ansi()));
  }

  /** Returns what shows the progress of a long run; nothing unless a person watches. */
  Progress progress(@Nullable String task) {
    return surroundings.ansi().enabled() && task != null ? new ProgressLine(task) : Progress.NONE;
  }
}
