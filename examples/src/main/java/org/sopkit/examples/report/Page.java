package org.sopkit.examples.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.DurationFigures;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiValue;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.report.Disagreement;
import org.sopkit.report.ExportFiles;
import org.sopkit.report.Figure;
import org.sopkit.report.HtmlReport;
import org.sopkit.report.PeriodComparison;
import org.sopkit.report.RejectedRow;
import org.sopkit.report.ReportData;
import org.sopkit.report.ReportDates;
import org.sopkit.report.ReportHeader;
import org.sopkit.report.TaskLine;
import org.sopkit.report.TrendPoint;
import org.sopkit.report.Value;

/** Fills {@code report.html} task by task. Not thread-safe. */
final class Page {

  private final Texts texts;
  private final RejectionTexts reasons;
  private final PageFigures figures;
  private final ReportDates dates;
  private final ReportData.Builder data;
  private final Procedures procedures;
  private @Nullable Instant firstOpened;

  Page(ReportHeader header, Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
    this.reasons = new RejectionTexts(texts);
    this.figures = new PageFigures(texts.locale());
    this.dates = ReportDates.in(texts.locale(), header.zone());
    this.data =
        ReportData.builder(header)
            .exports(new ExportFiles("tasks.csv", "rejected.csv", "findings.json"));
  }

  ReportData.Builder data() {
    return data;
  }

  void add(JudgedTask task) {
    Instant opened = task.row().instant(TaskField.OPENED);
    if (opened != null && (firstOpened == null || opened.isBefore(firstOpened))) {
      firstOpened = opened;
    }
    SlaStatus status = task.status();
    data.task(
        TaskLine.task(task.row().id(), task.state())
            .title(task.row().text(TaskField.TITLE))
            .type(TaskCatalog.name(task.row().type(), texts.locale()))
            .priority(task.row().priority())
            .owner(task.row().text(TaskField.OWNER))
            .accountable(accountable(task))
            .due(status == null ? null : status.due())
            .remaining(status == null ? null : status.remaining())
            .breach(status == null ? null : status.breachedAt())
            .leadTime(leadTime(task))
            .storedVerdict(task.row().storedVerdict())
            .build());
    if (task.agreement() == Agreement.DIFFERS) {
      data.disagreement(disagreement(task));
    }
  }

  /** Who answers for the task, by its procedure's RACI. */
  private @Nullable String accountable(JudgedTask task) {
    Procedure procedure = procedures.followedBy(task.row());
    return procedure == null ? null : procedure.accountable();
  }

  private static @Nullable Duration leadTime(JudgedTask task) {
    Instant opened = task.row().instant(TaskField.OPENED);
    Instant closed = task.row().instant(TaskField.CLOSED);
    return opened == null || closed == null ? null : Duration.between(opened, closed);
  }

  private Disagreement disagreement(JudgedTask task) {
    SlaStatus status = task.status();
    Instant due = status == null ? null : status.due();
    return new Disagreement(
        task.row().id(),
        Objects.requireNonNullElse(task.row().storedVerdict(), ""),
        task.state(),
        due == null ? texts.get("differs.noTarget") : against(due, task));
  }

  private String against(Instant due, JudgedTask task) {
    Instant end = task.row().instant(TaskField.CLOSED);
    if (end == null) {
      return texts.get("differs.open", dates.dateTime(due));
    }
    boolean sameMinute = dates.dateTime(due).equals(dates.dateTime(end));
    return sameMinute
        ? texts.get("differs.closed", dates.toTheSecond(due), dates.toTheSecond(end))
        : texts.get("differs.closed", dates.dateTime(due), dates.dateTime(end));
  }

  void add(Rejection rejection) {
    data.rejected(new RejectedRow(rejection.line(), rejection.column(), reasons.reason(rejection)));
  }

  void add(RunSummary summary) {
    KpiFigures kpi = summary.kpi().figures();
    periods(summary);
    if (firstOpened != null) {
      data.firstOpened(firstOpened);
    }
    data.onTimeRate(figures.figure(kpi.onTime().rate()));
    data.kpi(figures.figure(kpi.onTime().closedOnlyRate()));
    if (summary.storedVerdict() != null) {
      data.kpi(figures.figure(texts.get("figure.storedRate"), summary.storedVerdict().rate()));
    }
    durations(kpi.leadTime().elapsed(), null);
    if (summary.resolution() != null) {
      durations(summary.resolution(), texts.get("figure.toResolution"));
    }
    measured(kpi.leadTime().working().mean());
    measured(kpi.handlingTime().mean());
    data.kpi(figures.figure(kpi.workload().backlogAge().median()));
    data.kpi(figures.figure(kpi.workload().backlogAge().p90()));
    data.kpi(figures.figure(kpi.errorRate().defectsPerTask()));
    data.kpi(figures.figure(kpi.errorRate().defectiveTaskShare()));
    data.kpi(figures.figure(kpi.timeSaved().hours()));
    measured(kpi.timeSaved().value());
    RunSummary.PaidMonths paid = summary.paid();
    data.kpi(
        paid == null
            ? figures.figure(kpi.costPerTask())
            : figures.figure(PageFigures.name(texts, paid), paid.costPerTask()));
    data.kpi(figures.figure(kpi.internalNps()));
    RunSummary.Handovers handovers = summary.handovers();
    if (handovers != null) {
      count("figure.reopened", handovers.reopened(), summary);
      count("figure.reassigned", handovers.reassigned(), summary);
    }
  }

  private void periods(RunSummary summary) {
    PageFigures.Months months = figures.months();
    List<KpiReport.TrendPoint> trend = summary.kpi().trend();
    // Months before the first task say nothing.
    trend = trend.subList(leadingEmpty(trend), trend.size());
    for (KpiReport.TrendPoint point : trend) {
      KpiFigures kpi = point.figures();
      data.trend(
          new TrendPoint(
              months.brief(point.period()),
              TrendPoint.State.valueOf(point.state().name()),
              new TrendPoint.Workload(
                  kpi.workload().opened(),
                  kpi.workload().closed(),
                  kpi.workload().cancelled(),
                  kpi.workload().backlog()),
              figures.figure(kpi.onTime().rate()),
              figures.figure(kpi.leadTime().elapsed().median()),
              figures.figure(kpi.leadTime().elapsed().p90())));
    }
    KpiPeriod month = summary.lastMonth().period();
    data.comparison(
        new PeriodComparison(
            months.full(month),
            months.full(month.previous().orElse(month)),
            summary.lastMonth().changes().stream()
                .filter(Page::isMeasured)
                .map(figures::change)
                .toList()));
    for (ProcedureTargets.Checked checked : summary.targets()) {
      String scope =
          checked.title() == null ? checked.sop() : checked.sop() + " – " + checked.title();
      checked.targets().forEach(result -> data.target(figures.target(scope, result)));
    }
  }

  private static int leadingEmpty(List<KpiReport.TrendPoint> trend) {
    int empty = 0;
    for (KpiReport.TrendPoint point : trend) {
      KpiFigures.Workload workload = point.figures().workload();
      if (workload.opened() + workload.closed() + workload.cancelled() + workload.backlog() > 0) {
        break;
      }
      empty++;
    }
    return empty;
  }

  /** What neither month measures is listed once, among the indicators. */
  private static boolean isMeasured(KpiReport.Change change) {
    return change.current().measured().isPresent() || change.previous().measured().isPresent();
  }

  private void count(String key, @Nullable Long number, RunSummary summary) {
    if (number != null) {
      data.kpi(
          Figure.of(texts.get(key), Value.count(number))
              .withFormula(texts.get(key + ".formula"))
              .withSample(summary.rows().read()));
    }
  }

  private void measured(KpiValue value) {
    if (value.measured().isPresent()) {
      data.kpi(figures.figure(value));
    }
  }

  private void durations(DurationFigures durations, @Nullable String prefix) {
    List<KpiValue> shown =
        List.of(durations.mean(), durations.median(), durations.p90(), durations.p95());
    List<String> statistics = List.of("mean", "median", "p90", "p95");
    for (int i = 0; i < shown.size(); i++) {
      KpiValue value = shown.get(i);
      data.kpi(
          prefix == null
              ? figures.figure(value)
              : figures.figure(prefix + texts.get("figure.of." + statistics.get(i)), value));
    }
  }

  void write(Writer out) throws IOException {
    HtmlReport.write(data.build(), texts.locale(), out);
  }
}
