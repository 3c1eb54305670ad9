package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.KpiRun;
import org.sopkit.examples.report.ReportRequest;
import org.sopkit.examples.report.ReportResult;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.json.SopCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kpi}: the figures of an export, as JSON, spreadsheet and calendar. */
@Command(name = "kpi")
final class KpiCommand implements Callable<Integer> {

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

  @Option(names = "--xlsx", descriptionKey = "kpi.xlsx")
  private boolean xlsx;

  @Option(names = "--ics", descriptionKey = "kpi.ics")
  private boolean ics;

  @Option(names = "--base", paramLabel = "FILE", descriptionKey = "kpi.base")
  private @Nullable Path base;

  KpiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<KpiRun.Output> outputs = EnumSet.noneOf(KpiRun.Output.class);
    if (xlsx) {
      outputs.add(KpiRun.Output.XLSX);
    }
    if (ics || base != null) {
      outputs.add(KpiRun.Output.ICS);
    }
    List<BackOfficeTask> promised =
        base == null ? List.of() : SopCodec.standard().read(base, BackOfficeRegister.class).tasks();
    ReportRequest request = new ReportRequest(tasks, mapping, now, out, console.texts());
    ReportResult result =
        new KpiRun(
                request, outputs, promised, console.progress(String.valueOf(tasks.getFileName())))
            .run();
    new RunSummaryText(console).show(result, options.isJson(), tasks);
    return ExitCode.DONE;
  }
}
