package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.sopkit.examples.report.Additions;
import org.sopkit.examples.report.ReportRequest;
import org.sopkit.examples.report.ReportResult;
import org.sopkit.examples.report.ReportRun;
import org.sopkit.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: from an export to the report. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--tasks", paramLabel = "FILE", required = true)
  private Path tasks = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE", required = true)
  private Path mapping = Path.of("");

  @Option(names = "--now", paramLabel = "INSTANT", required = true, descriptionKey = "report.now")
  private Instant now = Instant.EPOCH;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReportRequest request = new ReportRequest(tasks, mapping, now, out, console.texts());
    ReportRun run =
        new ReportRun(
            request,
            LoadedRules.inBackground(RuleSet.SLA),
            console.progress(String.valueOf(tasks.getFileName())));
    ReportResult result = run.run(Additions.NONE);
    new RunSummaryText(console).show(result, options.isJson(), tasks);
    return ExitCode.DONE;
  }
}
