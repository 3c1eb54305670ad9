package org.sopkit.examples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.office.DeadlineCalendar;
import org.sopkit.office.KpiWorkbook;
import org.sopkit.office.TaskEntry;

/**
 * The figures of an export: {@code kpi.json} and {@code rejected.csv}, and where asked for {@code
 * kpi.xlsx} (figures and tasks) and {@code deadlines.ics} (when open tasks are due, and the
 * recurring obligations of a base). Not thread-safe.
 */
public final class KpiRun {

  /** A file beside the figures. */
  public enum Output {
    /** {@code kpi.xlsx}. */
    XLSX,
    /** {@code deadlines.ics}. */
    ICS
  }

  /** How far ahead obligations are listed. */
  private static final Duration HORIZON = Duration.ofDays(91);

  private final ReportRequest request;
  private final Set<Output> outputs;
  private final List<BackOfficeTask> base;
  private final Progress progress;

  /**
   * Prepares a run.
   *
   * @param request what to do
   * @param outputs what to write beside the figures
   * @param base tasks whose recurring obligations go into the calendar; may be empty
   * @param progress is told how far the run is
   */
  public KpiRun(
      ReportRequest request, Set<Output> outputs, List<BackOfficeTask> base, Progress progress) {
    this.request = request;
    this.outputs = Set.copyOf(outputs);
    this.base = List.copyOf(base);
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @return the figures and the files
   * @throws org.sopkit.model.json.DocumentException if mapping, policy or calendar cannot be read
   * @throws org.sopkit.examples.csv.UnusableCsvException if no row can be read, or the file breaks
   *     off
   * @throws UnusableOutputException if the folder cannot be written to
   */
  public ReportResult run() {
    MappingFile mapping = MappingFile.read(request.mapping());
    try (TaskReader reader = TaskReader.open(request.tasks(), mapping.mapping(), request.now());
        OutputFolder out = OutputFolder.open(request.out())) {
      for (String name : List.of("kpi.json", "rejected.csv", "kpi.xlsx", "deadlines.ics")) {
        out.protect(name, List.of(request.tasks(), request.mapping()));
      }
      FigureSet figures =
          new FigureSet(mapping, request.now(), ReportRun.mode(reader), new Procedures(List.of()));
      DeadlineCalendar calendar = new DeadlineCalendar(request.now(), request.texts().locale());
      RunSummary summary;
      try (KpiWorkbook book = book(mapping.mapping().times().zone(), out)) {
        readRows(reader, new Judge(mapping, request.now()), figures, book, calendar, out);
        String name = String.valueOf(request.tasks().getFileName());
        summary = figures.summary(name, reader.source().blankLines());
        if (book != null) {
          book.report(summary.kpi());
        }
      }
      obligations(mapping, calendar);
      write(out, summary, calendar);
      return new ReportResult(summary, out.commit());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable KpiWorkbook book(ZoneId zone, OutputFolder out) {
    return outputs.contains(Output.XLSX)
        ? new KpiWorkbook(out.stream("kpi.xlsx"), request.texts().locale(), zone)
        : null;
  }

  private void readRows(
      TaskReader reader,
      Judge judge,
      FigureSet figures,
      @Nullable KpiWorkbook book,
      DeadlineCalendar calendar,
      OutputFolder out)
      throws IOException {
    try (RejectedCsv rejected =
        new RejectedCsv(
            out.file("rejected.csv"), reader.header(), new RejectionTexts(request.texts()))) {
      Consumer<Rejection> reject =
          rejection -> {
            figures.add(rejection);
            rejected.add(rejection);
          };
      for (TaskRow row = reader.next(reject); row != null; row = reader.next(reject)) {
        JudgedTask task = judge.judge(row, reject);
        if (task != null) {
          figures.add(task);
          if (book != null) {
            book.task(entry(task));
          }
          addDue(task, calendar);
        }
        progress.reached(reader.source().bytesRead(), reader.source().size());
      }
    } finally {
      progress.done();
    }
  }

  private static TaskEntry entry(JudgedTask task) {
    TaskRow row = task.row();
    SlaStatus status = task.status();
    return new TaskEntry(
        row.id(),
        row.text(TaskField.TITLE),
        row.type(),
        row.priority(),
        row.text(TaskField.OWNER),
        task.outcome(),
        row.instant(TaskField.OPENED),
        status == null ? null : status.due(),
        row.instant(TaskField.CLOSED),
        status == null ? null : status.remaining());
  }

  private void addDue(JudgedTask task, DeadlineCalendar calendar) {
    SlaStatus status = task.status();
    Instant due = status == null ? null : status.due();
    if (outputs.contains(Output.ICS) && task.state().isOpen() && due != null) {
      TaskRow row = task.row();
      String title = row.text(TaskField.TITLE);
      calendar.due(
          row.id(),
          title == null ? row.id() : row.id() + " – " + title,
          row.text(TaskField.OWNER),
          due);
    }
  }

  /**
   * Promises that come back, on the calendar of the first policy; what only has a rhythm is a rule.
   */
  private void obligations(MappingFile mapping, DeadlineCalendar calendar) {
    WorkingCalendar days = calendar(mapping);
    for (BackOfficeTask task : base) {
      if (task.sla() instanceof SlaTarget.Recurring && days != null) {
        calendar.obligations(task, days, request.now(), request.now().plus(HORIZON));
      } else {
        ZoneId zone = mapping.mapping().times().zone();
        calendar.rhythm(task, request.now().atZone(zone).toLocalDate());
      }
    }
  }

  /** The calendar on which the mapping's first objective is counted. */
  private static @Nullable WorkingCalendar calendar(MappingFile mapping) {
    return mapping.policies().stream()
        .flatMap(policy -> policy.objectives().stream())
        .map(objective -> mapping.calendar(objective.calendar()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void write(OutputFolder out, RunSummary summary, DeadlineCalendar calendar)
      throws IOException {
    try (Writer kpi = out.file("kpi.json")) {
      kpi.write(JsonOutput.text(summary));
      kpi.write('\n');
    }
    if (outputs.contains(Output.ICS)) {
      try (Writer ics = out.file("deadlines.ics")) {
        calendar.write(ics);
      }
    }
  }
}
