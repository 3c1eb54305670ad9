package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.Replacement;
import org.sopkit.examples.sla.ExportRequest;
import org.sopkit.examples.sla.ImpactEffect;
import org.sopkit.examples.sla.ImpactLine;
import org.sopkit.examples.sla.ImpactList;
import org.sopkit.examples.sla.ImpactSummary;
import org.sopkit.examples.sla.ListFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code impact}: what other policies or calendars would do to the tasks of an export. */
@Command(name = "impact")
final class ImpactCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private ReplacementOptions before = new ReplacementOptions();
  @Mixin private ListOptions list = new ListOptions();

  @Option(names = "--tasks", paramLabel = "FILE", required = true)
  private Path tasks = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE", required = true)
  private Path mapping = Path.of("");

  @Option(names = "--new-policy", paramLabel = "FILE", descriptionKey = "impact.newPolicy")
  private @Nullable Path newPolicy;

  @Option(names = "--new-calendar", paramLabel = "FILE", descriptionKey = "impact.newCalendar")
  private List<Path> newCalendars = new ArrayList<>();

  @Option(names = "--now", paramLabel = "INSTANT", required = true, descriptionKey = "report.now")
  private Instant now = Instant.EPOCH;

  ImpactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (newPolicy == null && newCalendars.isEmpty()) {
      throw new UnusableInputException(
          console.texts().get("usage.missing", "--new-policy / --new-calendar"));
    }
    MappingFile today = MappingFile.read(mapping).with(before.replacement());
    MappingFile tomorrow = today.with(new Replacement(newPolicy, newCalendars));
    ExportRequest request =
        new ExportRequest(
            tasks,
            today,
            now,
            console.texts(),
            console.progress(String.valueOf(tasks.getFileName())));
    ImpactSummary summary =
        new ImpactList(request, tomorrow)
            .write(list.place(console, null, ListFormat.CSV, inputs()));
    if (options.isJson()) {
      console.line(JsonOutput.text(summary));
    } else {
      print(summary);
    }
    if (summary.rows().read() == 0) {
      throw new UnusableInputException(console.texts().get("failure.noTask", tasks.toString()));
    }
    return ExitCode.DONE;
  }

  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(before.files());
    inputs.addAll(newCalendars);
    inputs.addAll(List.of(tasks, mapping));
    if (newPolicy != null) {
      inputs.add(newPolicy);
    }
    return inputs;
  }

  private void print(ImpactSummary summary) {
    RowsText text = new RowsText(console, console::line);
    text.rows(summary.rows());
    console.blank();
    long unchanged = summary.rows().read() - summary.changed();
    console.say("impact.changed", summary.changed(), unchanged);
    if (summary.changed() > 0) {
      printEffects(summary, text);
      printShown(summary, text);
    }
    text.files(summary.files());
  }

  private void printEffects(ImpactSummary summary, RowsText text) {
    List<List<String>> rows = new ArrayList<>();
    for (ImpactEffect effect : ImpactEffect.values()) {
      long count = summary.effects().getOrDefault(effect, 0L);
      if (count > 0 || effect.ordinal() <= ImpactEffect.BECOMES_ON_TIME.ordinal()) {
        rows.add(
            List.of(
                effect.name(),
                console.number(count),
                console.texts().get("impactEffect." + effect)));
      }
    }
    text.table(rows);
  }

  private void printShown(ImpactSummary summary, RowsText text) {
    List<List<String>> rows = new ArrayList<>();
    for (ImpactLine line : summary.shown()) {
      rows.add(
          List.of(
              line.id(),
              line.objective(),
              line.change().name(),
              Objects.requireNonNullElse(line.dueBefore(), "–")
                  + " → "
                  + Objects.requireNonNullElse(line.dueAfter(), "–")));
    }
    text.table(rows);
    long more = summary.objectives() - summary.shown().size();
    if (more > 0) {
      console.say(list.toFile() ? "impact.moreInFile" : "impact.more", console.number(more));
    }
  }
}
