package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.sla.ExportRequest;
import org.sopkit.examples.sla.ListFormat;
import org.sopkit.examples.sla.SlaList;
import org.sopkit.examples.sla.SlaSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code sla}: where every task of an export stands. Without {@code --out} the list is the result
 * and the summary goes to the error stream, so that the list can be piped.
 */
@Command(name = "sla")
final class SlaCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private ReplacementOptions replacement = new ReplacementOptions();
  @Mixin private ListOptions list = new ListOptions();

  @Option(names = "--tasks", paramLabel = "FILE", required = true)
  private Path tasks = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE", required = true)
  private Path mapping = Path.of("");

  @Option(names = "--now", paramLabel = "INSTANT", required = true, descriptionKey = "report.now")
  private Instant now = Instant.EPOCH;

  SlaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> inputs = new ArrayList<>(replacement.files());
    inputs.addAll(List.of(tasks, mapping));
    ListFormat format = options.isJson() ? ListFormat.JSON_LINES : ListFormat.CSV;
    ExportRequest request =
        new ExportRequest(
            tasks,
            MappingFile.read(mapping).with(replacement.replacement()),
            now,
            console.texts(),
            console.progress(list.toFile() ? String.valueOf(tasks.getFileName()) : null));
    SlaSummary summary =
        new SlaList(request).write(list.place(console, console.out(), format, inputs));
    print(summary);
    console.requireWritten();
    if (summary.rows().read() == 0) {
      throw new UnusableInputException(console.texts().get("failure.noTask", tasks.toString()));
    }
    return ExitCode.DONE;
  }

  private void print(SlaSummary summary) {
    Consumer<String> printer = list.toFile() ? console::line : console::errorLine;
    if (options.isJson()) {
      printer.accept(JsonOutput.text(summary));
      return;
    }
    RowsText text = new RowsText(console, printer);
    text.rows(summary.rows());
    List<List<String>> rows = new ArrayList<>();
    summary
        .objectives()
        .forEach(
            (objective, states) ->
                states.forEach(
                    (state, count) ->
                        rows.add(
                            List.of(
                                objective,
                                state.name(),
                                console.number(count),
                                console.texts().get("slaState." + state)))));
    if (summary.uncovered() > 0) {
      rows.add(
          List.of(
              "–",
              "NO_TARGET",
              console.number(summary.uncovered()),
              console.texts().get("sla.uncovered")));
    }
    text.table(rows);
    text.files(summary.files());
  }
}
