package org.sopkit.examples.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.sla.ListFormat;
import org.sopkit.examples.sla.ListPlace;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;
import picocli.CommandLine.Option;

/** Where a command that lists rows writes them. */
final class ListOptions {

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "list.out")
  private @Nullable Path out;

  boolean toFile() {
    return out != null;
  }

  /**
   * Returns the place the user has named.
   *
   * @param console where rejected rows are told, if there is no file for them
   * @param stream where the list goes if no file is named; null for nowhere
   * @param format how it is written there
   * @param inputs what must not be overwritten
   */
  ListPlace place(Console console, @Nullable Writer stream, ListFormat format, List<Path> inputs) {
    RejectionTexts reasons = new RejectionTexts(console.texts());
    if (out == null) {
      return ListPlace.stream(stream, format, rejection -> tell(console, reasons, rejection));
    }
    ListFormat asked = ListFormat.of(out);
    if (asked == null) {
      throw new UnusableInputException(
          console.texts().get("usage.value", "--out", out.toString(), "FILE.csv, FILE.jsonl"));
    }
    return ListPlace.file(out, asked, inputs, reasons);
  }

  private static void tell(Console console, RejectionTexts reasons, Rejection rejection) {
    String column = rejection.column();
    String line = String.valueOf(rejection.line());
    String reason = reasons.reason(rejection);
    console.errorLine(
        Console.plain(
            column == null
                ? console.texts().get("rejected.row", line, reason)
                : console.texts().get("rejected.cell", line, column, reason)));
  }
}
