package org.sopkit.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiKind;

/** Turns tallies into a report. */
final class ReportAssembly {

  private static final String QUANTILES = "Hyndman-Fan type 7";

  private final KpiRequest request;
  private final Figures figures;

  ReportAssembly(KpiRequest request) {
    this.request = request;
    this.figures = new Figures(request.rounding());
  }

  KpiReport assemble(
      long rows,
      RefusedRows refused,
      PeriodCell current,
      @Nullable PeriodCell previous,
      List<PeriodCell> trend) {
    KpiFigures now = figures(current, current.all(), null);
    KpiFigures before = previous == null ? null : figures(previous, previous.all(), null);
    return new KpiReport(
        request.period(),
        request.now(),
        rows,
        refused,
        now,
        before,
        before == null ? List.of() : changes(now, before),
        request.targets().stream().map(target -> TargetCheck.check(target, now)).toList(),
        groups(current),
        trend.stream().map(this::trendPoint).toList(),
        paretos(current),
        new KpiReport.Conventions(
            request.mode(),
            request.rounding(),
            QUANTILES,
            request.defectSources().stream().sorted().toList(),
            KpiValue.SMALL_SAMPLE));
  }

  private KpiFigures figures(PeriodCell cell, Tally tally, @Nullable GroupKey group) {
    List<Money> costs =
        request.costs().stream()
            .filter(line -> line.period().equals(cell.period()))
            .filter(line -> group == null || group.equals(line.group()))
            .map(CostLine::amount)
            .toList();
    return tally.figures(figures, costs, request.recapture());
  }

  private KpiReport.TrendPoint trendPoint(PeriodCell cell) {
    KpiReport.PeriodState state =
        cell.current() ? KpiReport.PeriodState.RUNNING : KpiReport.PeriodState.COMPLETE;
    return new KpiReport.TrendPoint(cell.period(), state, figures(cell, cell.all(), null));
  }

  private List<KpiReport.Group> groups(PeriodCell cell) {
    List<KpiReport.Group> groups = new ArrayList<>();
    for (int i = 0; i < request.dimensions().size(); i++) {
      Dimension dimension = request.dimensions().get(i);
      cell.groups(i).entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
          .forEach(
              entry -> {
                GroupKey key = new GroupKey(dimension, entry.getKey());
                groups.add(new KpiReport.Group(key, figures(cell, entry.getValue(), key)));
              });
    }
    return groups;
  }

  private List<KpiReport.LatePareto> paretos(PeriodCell cell) {
    List<KpiReport.LatePareto> paretos = new ArrayList<>();
    for (int i = 0; i < request.dimensions().size(); i++) {
      paretos.add(pareto(request.dimensions().get(i), cell.all().late(), cell.groups(i)));
    }
    return paretos;
  }

  private KpiReport.LatePareto pareto(
      Dimension dimension, long late, Map<@Nullable String, Tally> tallies) {
    List<KpiReport.ParetoLine> lines = new ArrayList<>();
    long soFar = 0;
    List<Map.Entry<@Nullable String, Tally>> worstFirst =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().late() > 0)
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<@Nullable String, Tally> entry) -> -entry.getValue().late())
                    .thenComparing(
                        Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder()))))
            .toList();
    for (Map.Entry<@Nullable String, Tally> entry : worstFirst) {
      long here = entry.getValue().late();
      soFar += here;
      lines.add(
          new KpiReport.ParetoLine(
              entry.getKey(), here, figures.share(here, late), figures.share(soFar, late)));
    }
    return new KpiReport.LatePareto(dimension, late, lines);
  }

  private static List<KpiReport.Change> changes(KpiFigures now, KpiFigures before) {
    return Arrays.stream(KpiKind.values())
        .map(kind -> kind == KpiKind.LEAD_TIME ? leadTime(now, before) : change(kind, now, before))
        .toList();
  }

  private static KpiReport.Change change(KpiKind kind, KpiFigures now, KpiFigures before) {
    return change(kind, now.headline(kind), before.headline(kind));
  }

  /** Both periods in working time, or both in elapsed time where one has nothing else. */
  private static KpiReport.Change leadTime(KpiFigures now, KpiFigures before) {
    boolean elapsed = now.leadTime().onlyElapsed() || before.leadTime().onlyElapsed();
    return change(
        KpiKind.LEAD_TIME,
        (elapsed ? now.leadTime().elapsed() : now.leadTime().working()).mean(),
        (elapsed ? before.leadTime().elapsed() : before.leadTime().working()).mean());
  }

  private static KpiReport.Change change(KpiKind kind, KpiValue now, KpiValue before) {
    if (now instanceof KpiValue.Measured current
        && before instanceof KpiValue.Measured previous
        && current.formula().equals(previous.formula())
        && Objects.equals(current.currency(), previous.currency())) {
      BigDecimal difference = current.value().subtract(previous.value());
      return new KpiReport.Change(kind, now, before, difference, direction(kind, difference));
    }
    return new KpiReport.Change(kind, now, before, null, KpiReport.Direction.NOT_COMPARABLE);
  }

  private static KpiReport.Direction direction(KpiKind kind, BigDecimal difference) {
    int sign =
        switch (kind) {
          case LEAD_TIME, ERROR_RATE, COST_PER_TASK -> -difference.signum();
          case ON_TIME_RATE, TIME_SAVED, INTERNAL_NPS -> difference.signum();
        };
    if (sign == 0) {
      return KpiReport.Direction.SAME;
    }
    return sign > 0 ? KpiReport.Direction.BETTER : KpiReport.Direction.WORSE;
  }
}
