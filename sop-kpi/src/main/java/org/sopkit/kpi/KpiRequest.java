package org.sopkit.kpi;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiTarget;

/**
 * What a report is to tell.
 *
 * <pre>{@code
 * KpiRequest.of(KpiPeriod.month(2026, 3, paris), now, RoundingMode.HALF_EVEN)
 *     .by(Dimension.TYPE, Dimension.OWNER)
 *     .trend(new KpiPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), paris).byMonth())
 *     .targets(sop.kpi().targets())
 * }</pre>
 *
 * @param period what the report is about; what is still open is judged at its end, or now if that
 *     is sooner
 * @param now the instant of the report
 * @param rounding how each figure is rounded, once
 * @param mode what the calculation keeps in memory
 * @param dimensions by what tasks are grouped
 * @param trend the periods of the trend, in order; those not begun by now are left out
 * @param defectSources what counts as a defect
 * @param targets what the figures are to reach
 * @param costs what the periods cost
 * @param recapture what turns hours saved into money; null if that is not known
 */
public record KpiRequest(
    KpiPeriod period,
    Instant now,
    RoundingMode rounding,
    KpiMode mode,
    List<Dimension> dimensions,
    List<KpiPeriod> trend,
    Set<DefectSource> defectSources,
    List<KpiTarget> targets,
    List<CostLine> costs,
    @Nullable Recapture recapture) {

  /** Makes a request; {@link #of} and the methods that add to it read better. */
  public KpiRequest {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(mode, "mode");
    dimensions = dimensions.stream().distinct().toList();
    trend = List.copyOf(trend);
    defectSources = Set.copyOf(defectSources);
    targets = List.copyOf(targets);
    costs = List.copyOf(costs);
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException(
          "rounding: UNNECESSARY cannot round a third. Maybe HALF_EVEN.");
    }
  }

  /**
   * Asks for the six figures of a period: exact, ungrouped, counting recorded defects.
   *
   * @param period what the report is about
   * @param now the instant of the report
   * @param rounding how each figure is rounded, once; not {@code UNNECESSARY}
   * @return the request
   */
  public static KpiRequest of(KpiPeriod period, Instant now, RoundingMode rounding) {
    return new KpiRequest(
        period,
        now,
        rounding,
        KpiMode.EXACT,
        List.of(),
        List.of(),
        EnumSet.of(DefectSource.RECORDED),
        List.of(),
        List.of(),
        null);
  }

  /**
   * Returns the same request, grouped.
   *
   * @param by by what tasks are grouped
   * @return the request
   */
  public KpiRequest by(Dimension... by) {
    return new KpiRequest(
        period, now, rounding, mode, List.of(by), trend, defectSources, targets, costs, recapture);
  }

  /**
   * Returns the same request with another use of memory.
   *
   * @param keeping what the calculation keeps
   * @return the request
   */
  public KpiRequest in(KpiMode keeping) {
    return new KpiRequest(
        period,
        now,
        rounding,
        keeping,
        dimensions,
        trend,
        defectSources,
        targets,
        costs,
        recapture);
  }

  /**
   * Returns the same request with a trend.
   *
   * @param periods the periods, in order
   * @return the request
   */
  public KpiRequest trend(List<KpiPeriod> periods) {
    return new KpiRequest(
        period, now, rounding, mode, dimensions, periods, defectSources, targets, costs, recapture);
  }

  /**
   * Returns the same request with another idea of a defect.
   *
   * @param sources what counts as one
   * @return the request
   */
  public KpiRequest countingAsDefects(DefectSource... sources) {
    return new KpiRequest(
        period, now, rounding, mode, dimensions, trend, Set.of(sources), targets, costs, recapture);
  }

  /**
   * Returns the same request with targets.
   *
   * @param toReach what the figures are to reach
   * @return the request
   */
  public KpiRequest targets(List<KpiTarget> toReach) {
    return new KpiRequest(
        period, now, rounding, mode, dimensions, trend, defectSources, toReach, costs, recapture);
  }

  /**
   * Returns the same request with costs.
   *
   * @param lines everything the periods cost; those of the previous period and of the trend's
   *     periods too, if their cost per task is wanted
   * @return the request
   */
  public KpiRequest costs(List<CostLine> lines) {
    return new KpiRequest(
        period, now, rounding, mode, dimensions, trend, defectSources, targets, lines, recapture);
  }

  /**
   * Returns the same request with a value for hours saved.
   *
   * @param worth what turns hours into money
   * @return the request
   */
  public KpiRequest recapture(Recapture worth) {
    return new KpiRequest(
        period, now, rounding, mode, dimensions, trend, defectSources, targets, costs, worth);
  }
}
