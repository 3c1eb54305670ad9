package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sopkit.examples.report.RunSummary;

/** Says what became of the rows of an export, and which files were written. */
final class RowsText {

  private final Console console;
  private final Consumer<String> printer;

  /** Makes a text that goes line by line to the printer. */
  RowsText(Console console, Consumer<String> printer) {
    this.console = console;
    this.printer = printer;
  }

  void rows(RunSummary.Rows rows) {
    printer.accept(
        Console.plain(console.texts().get("list.rows", rows.file(), rows.read(), rows.rejected())));
    rows.reasons()
        .forEach(
            (code, count) ->
                printer.accept(
                    "  " + console.number(count) + "  " + console.texts().get("code." + code)));
  }

  void table(List<List<String>> rows) {
    List<List<String>> plain = new ArrayList<>();
    rows.forEach(row -> plain.add(row.stream().map(Console::plain).toList()));
    printer.accept("");
    Table.lines(plain).forEach(printer);
  }

  void files(List<Path> files) {
    if (!files.isEmpty()) {
      printer.accept("");
      files.forEach(file -> printer.accept("→ " + file));
    }
  }
}
