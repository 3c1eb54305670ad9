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
import org.sopkit.examples.report.OffsetTimes;
import org.sopkit.examples.report.Progress;
import org.sopkit.examples.sla.DeadlineQuestion;
import org.sopkit.examples.sla.ExplainedTask;
import org.sopkit.examples.sla.ExplanationDocument;
import org.sopkit.examples.sla.ExportRequest;
import org.sopkit.examples.tasks.RejectionTexts;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.sla.DeadlineExplanation;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.sopkit.model.sla.InvalidSlaException;
import org.sopkit.model.sla.SlaStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: how one deadline came about, of a task of an export or of a question. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private ReplacementOptions replacement = new ReplacementOptions();

  @Option(names = "--tasks", paramLabel = "FILE")
  private @Nullable Path tasks;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "explain.id")
  private @Nullable String id;

  @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now")
  private @Nullable Instant now;

  @Option(names = "--target", paramLabel = "TARGET", descriptionKey = "explain.target")
  private @Nullable String target;

  @Option(names = "--from", paramLabel = "INSTANT", descriptionKey = "explain.from")
  private @Nullable Instant from;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean ofTask = tasks != null || mapping != null || id != null;
    boolean ofTarget = target != null || from != null;
    if (!ofTask && !ofTarget) {
      throw missing("--tasks, --mapping, --id / --target, --from, --calendar");
    }
    List<ExplanationDocument> documents = new ArrayList<>();
    if (ofTask) {
      explainTask(
          given("--tasks", tasks), given("--mapping", mapping), given("--id", id), documents);
    }
    if (ofTarget) {
      explainTarget(given("--target", target), given("--from", from), documents);
    }
    if (options.isJson()) {
      console.line(JsonOutput.text(documents));
    }
    return ExitCode.DONE;
  }

  private <T> T given(String name, @Nullable T value) {
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private UnusableInputException missing(String names) {
    return new UnusableInputException(console.texts().get("usage.missing", names));
  }

  private void explainTask(
      Path export, Path how, String taskId, List<ExplanationDocument> documents) {
    MappingFile file = MappingFile.read(how).with(replacement.replacement());
    Instant at = Objects.requireNonNullElseGet(now, console.clock()::instant);
    ExplainedTask task =
        ExplainedTask.find(
            new ExportRequest(export, file, at, console.texts(), Progress.NONE), taskId);
    for (DeadlineExplanation explanation : task.explanations()) {
      documents.add(ExplanationDocument.of(explanation, task, console.texts().locale()));
    }
    if (!options.isJson()) {
      print(task, new OffsetTimes(file.mapping().times().zone()).text(at));
    }
  }

  private void print(ExplainedTask task, @Nullable String at) {
    console.heading(
        console.texts().get("explain.task", task.row().id(), String.valueOf(task.row().line())));
    if (!task.evaluation().isCovered()) {
      console.say(
          "explain.uncovered",
          Console.plain(task.row().type().code()),
          task.row().priority().name());
    }
    for (SlaStatus status : task.evaluation().statuses()) {
      console.blank();
      task.explanations().stream()
          .filter(explanation -> explanation.source().equals(status.source()))
          .forEach(this::print);
      console.table(
          List.of(
              List.of(
                  console
                      .texts()
                      .get(
                          "explain.state",
                          at == null ? "" : at,
                          status.objective(),
                          status.state().name(),
                          console.texts().get("slaState." + status.state())))));
    }
  }

  private void print(DeadlineExplanation explanation) {
    console.table(explanation.lines(console.texts().locale()).stream().map(List::of).toList());
  }

  private void explainTarget(String notation, Instant start, List<ExplanationDocument> documents) {
    List<Path> calendars = replacement.replacement().calendars();
    if (calendars.size() != 1) {
      throw calendars.isEmpty()
          ? missing("--calendar")
          : new UnusableInputException(console.texts().get("usage.twice", "--calendar"));
    }
    DeadlineExplanation explanation = answer(notation, start, calendars.get(0));
    documents.add(ExplanationDocument.of(explanation, null, console.texts().locale()));
    if (!options.isJson()) {
      print(explanation);
    }
  }

  private DeadlineExplanation answer(String notation, Instant start, Path calendar) {
    try {
      return new DeadlineQuestion(notation, start, calendar)
          .explained(console.texts())
          .orElseThrow(() -> refused("explain.never", notation, start, ""));
    } catch (InvalidSlaException e) {
      throw refused("explain.refused", notation, start, e.problem(console.texts().locale()));
    } catch (CalendarException | ImpossibleTimelineException e) {
      String why = new RejectionTexts(console.texts()).reason(e);
      throw refused("explain.refused", notation, start, why);
    }
  }

  private UnusableInputException refused(String key, String notation, Instant start, String why) {
    return new UnusableInputException(
        console.texts().get(key, Console.plain(notation), start.toString(), Console.plain(why)));
  }
}
