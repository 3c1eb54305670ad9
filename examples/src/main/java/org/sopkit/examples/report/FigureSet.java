package org.sopkit.examples.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.mapping.WorthSettings;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.Verdict;
import org.sopkit.kpi.CostLine;
import org.sopkit.kpi.DefectSource;
import org.sopkit.kpi.Dimension;
import org.sopkit.kpi.KpiAccumulator;
import org.sopkit.kpi.KpiCalculator;
import org.sopkit.kpi.KpiMode;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiRequest;
import org.sopkit.kpi.NpsAnswer;

/** Gathers the figures of a run, task by task. Not thread-safe. */
final class FigureSet {

  private static final int TREND_MONTHS = 12;

  private final Instant now;
  private final TaskMapping mapping;
  private final Totals totals = new Totals();
  private final KpiAccumulator<JudgedTask> toClosing;
  private final KpiAccumulator<JudgedTask> toResolution;
  private final KpiAccumulator<JudgedTask> asStored;
  private final KpiAccumulator<JudgedTask> lastMonth;
  private final @Nullable KpiAccumulator<JudgedTask> paid;
  private final ProcedureTargets targets;

  FigureSet(MappingFile file, Instant now, KpiMode mode, Procedures procedures) {
    this.now = now;
    this.mapping = file.mapping();
    ZoneId zone = mapping.times().zone();
    KpiRequest plain = KpiRequest.of(KpiPeriod.always(zone), now, RoundingMode.HALF_EVEN).in(mode);
    DefectSource[] defects = mapping.defects().toArray(new DefectSource[0]);
    KpiRequest full =
        plain
            .by(Dimension.TYPE, Dimension.OWNER, Dimension.PRIORITY)
            .trend(trend(now, zone))
            .countingAsDefects(defects);
    WorthSettings worth = mapping.worth();
    if (worth.recapture() != null) {
      full = full.recapture(worth.recapture());
    }
    TaskRowReader reader = TaskRowReader.toClosing(mapping);
    this.toClosing =
        KpiCalculator.<JudgedTask>of(reader, full.costs(byMonth(worth, zone))).accumulator();
    this.toResolution =
        KpiCalculator.<JudgedTask>of(TaskRowReader.toResolution(mapping), plain).accumulator();
    this.asStored =
        KpiCalculator.<JudgedTask>of(TaskRowReader.asStored(mapping), plain.in(KpiMode.BOUNDED))
            .accumulator();
    this.lastMonth =
        KpiCalculator.<JudgedTask>of(
                reader,
                KpiRequest.of(lastFullMonth(now, zone), now, RoundingMode.HALF_EVEN)
                    .in(mode)
                    .costs(byMonth(worth, zone))
                    .countingAsDefects(defects))
            .accumulator();
    this.paid = worth.costs().isEmpty() ? null : paid(reader, worth, zone);
    this.targets = new ProcedureTargets(procedures, reader, plain.countingAsDefects(defects));
  }

  private static List<CostLine> byMonth(WorthSettings worth, ZoneId zone) {
    return worth.costs().stream()
        .map(cost -> CostLine.of(cost.label(), cost.amount(), month(cost.month(), zone)))
        .toList();
  }

  private static KpiPeriod month(YearMonth month, ZoneId zone) {
    return KpiPeriod.month(month.getYear(), month.getMonthValue(), zone);
  }

  /** The months of which the costs are known, as one period. */
  private KpiAccumulator<JudgedTask> paid(TaskRowReader reader, WorthSettings worth, ZoneId zone) {
    KpiPeriod period =
        new KpiPeriod(worth.firstMonth().atDay(1), worth.lastMonth().plusMonths(1).atDay(1), zone);
    List<CostLine> costs =
        worth.costs().stream()
            .map(cost -> CostLine.of(cost.label(), cost.amount(), period))
            .toList();
    return KpiCalculator.<JudgedTask>of(
            reader,
            KpiRequest.of(period, now, RoundingMode.HALF_EVEN).in(KpiMode.BOUNDED).costs(costs))
        .accumulator();
  }

  private static KpiPeriod lastFullMonth(Instant now, ZoneId zone) {
    LocalDate last = now.atZone(zone).toLocalDate().withDayOfMonth(1).minusDays(1);
    return month(YearMonth.from(last), zone);
  }

  private static List<KpiPeriod> trend(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate first = today.withDayOfMonth(1).minusMonths(TREND_MONTHS - 1L);
    return new KpiPeriod(first, today.plusDays(1), zone).byMonth();
  }

  void add(JudgedTask task) {
    totals.add(task);
    toClosing.add(task);
    lastMonth.add(task);
    if (paid != null) {
      paid.add(task);
    }
    NpsAnswer answer = answer(task);
    targets.add(task, answer);
    if (task.row().has(TaskField.RESOLVED)) {
      toResolution.add(task);
    }
    if (task.row().verdict() != Verdict.NONE) {
      asStored.add(task);
    }
    if (answer != null) {
      toClosing.add(answer);
      lastMonth.add(answer);
    }
  }

  private static @Nullable NpsAnswer answer(JudgedTask task) {
    if (!task.row().has(TaskField.SCORE)) {
      return null;
    }
    long answered =
        task.row().has(TaskField.CLOSED) ? task.closed() : task.row().number(TaskField.OPENED);
    return NpsAnswer.of(Instant.ofEpochSecond(answered), (int) task.row().number(TaskField.SCORE));
  }

  void add(Rejection rejection) {
    totals.add(rejection);
  }

  Totals totals() {
    return totals;
  }

  RunSummary summary(String file, long blankLines) {
    boolean judged = mapping.verdict() != null;
    boolean resolved = mapping.column(TaskField.RESOLVED) != null;
    return new RunSummary(
        now,
        new RunSummary.Rows(
            file, totals.tasks(), totals.rejected(), blankLines, totals.rejections()),
        judged ? storedVerdicts() : null,
        resolved ? toResolution.report().figures().leadTime().elapsed() : null,
        handovers(),
        toClosing.report(),
        paidMonths(),
        lastMonth(),
        targets.checked());
  }

  private RunSummary.@Nullable PaidMonths paidMonths() {
    if (paid == null) {
      return null;
    }
    KpiReport report = paid.report();
    return new RunSummary.PaidMonths(report.period(), report.figures().costPerTask());
  }

  private RunSummary.LastMonth lastMonth() {
    KpiReport report = lastMonth.report();
    return new RunSummary.LastMonth(report.period(), report.changes());
  }

  private RunSummary.@Nullable Handovers handovers() {
    boolean reopened = mapping.column(TaskField.REOPENINGS) != null;
    boolean reassigned = mapping.column(TaskField.REASSIGNMENTS) != null;
    if (!reopened && !reassigned) {
      return null;
    }
    return new RunSummary.Handovers(
        reopened ? (Long) totals.reopened() : null,
        reassigned ? (Long) totals.reassigned() : null,
        reopened && reassigned ? (Long) totals.neither() : null);
  }

  private RunSummary.StoredVerdicts storedVerdicts() {
    return new RunSummary.StoredVerdicts(
        asStored.report().figures().onTime().rate(),
        totals.stored(Verdict.MET),
        totals.stored(Verdict.MISSED),
        totals.stored(Verdict.NONE),
        totals.agreement(Agreement.AGREES),
        totals.agreement(Agreement.DIFFERS),
        totals.agreement(Agreement.UNDECIDED));
  }
}
