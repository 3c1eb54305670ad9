package org.sopkit.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;

/**
 * The figures of a period, with all that is needed to trust them. Data only: {@link KpiTexts} has
 * the words.
 *
 * @param period what the report is about
 * @param now the instant of the report
 * @param rows how many rows were read, refused ones too
 * @param refused the rows no figure counts
 * @param figures the figures of all tasks
 * @param previous the figures of the period before; null if there is none
 * @param changes each of the six indicators against the period before; empty if there is none
 * @param targets each target and whether it was met
 * @param groups the figures of each group, by dimension and value; tasks without a value last
 * @param trend the figures of each period of the trend that has begun, in order
 * @param late what is late most, one list for each dimension
 * @param conventions how the figures were computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KpiReport(
    KpiPeriod period,
    Instant now,
    long rows,
    RefusedRows refused,
    KpiFigures figures,
    @Nullable KpiFigures previous,
    List<Change> changes,
    List<TargetResult> targets,
    List<Group> groups,
    List<TrendPoint> trend,
    List<LatePareto> late,
    Conventions conventions) {

  /** Makes a report. */
  public KpiReport {
    Objects.requireNonNull(figures, "figures");
    changes = List.copyOf(changes);
    targets = List.copyOf(targets);
    groups = List.copyOf(groups);
    trend = List.copyOf(trend);
    late = List.copyOf(late);
  }

  /**
   * The figures of one group.
   *
   * @param key the group
   * @param figures its figures
   */
  public record Group(GroupKey key, KpiFigures figures) {}

  /**
   * The figures of one period of the trend.
   *
   * @param period the period
   * @param state whether it is over
   * @param figures its figures
   */
  public record TrendPoint(KpiPeriod period, PeriodState state, KpiFigures figures) {}

  /** Whether a period is over. */
  public enum PeriodState {
    /** The period is over: its figures stay, unless tasks are reopened. */
    COMPLETE,
    /** The period is running: its figures will change. */
    RUNNING
  }

  /**
   * One indicator against the period before.
   *
   * @param kpi the indicator
   * @param current its figure now
   * @param previous its figure before
   * @param difference now − before, in the figures' unit; null if they cannot be compared
   * @param direction whether that is better
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      KpiKind kpi,
      KpiValue current,
      KpiValue previous,
      @Nullable BigDecimal difference,
      Direction direction) {}

  /** Which way a figure went. */
  public enum Direction {
    /** For the better: a shorter lead time, a higher on-time rate. */
    BETTER,
    /** For the worse. */
    WORSE,
    /** Nowhere, at the precision shown. */
    SAME,
    /** One of the two figures is missing, or they are computed differently. */
    NOT_COMPARABLE
  }

  /**
   * Whether a target was met.
   *
   * @param target what was to be reached
   * @param value the figure it is compared with, in the unit of its own kind
   * @param state met, missed or not measurable
   */
  public record TargetResult(KpiTarget target, KpiValue value, TargetState state) {}

  /** Whether a target was met. */
  public enum TargetState {
    /** The figure is on the right side of the target, or equal. */
    MET,
    /** The figure is on the wrong side. */
    MISSED,
    /** There is no figure, or it cannot be compared with the target's unit. */
    NOT_MEASURABLE
  }

  /**
   * What is late most, by one dimension (V. Pareto's order: largest first).
   *
   * @param dimension by what tasks are grouped
   * @param late tasks closed late in the period or open late at its end
   * @param lines the groups that have any, most first
   */
  public record LatePareto(Dimension dimension, long late, List<ParetoLine> lines) {

    /** Makes the list. */
    public LatePareto {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One group of a {@link LatePareto}.
   *
   * @param value the group; null for tasks that have no value
   * @param late its late tasks
   * @param share its part of all late tasks
   * @param cumulativeShare the part of this and all groups above
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ParetoLine(
      @Nullable String value, long late, BigDecimal share, BigDecimal cumulativeShare) {}

  /**
   * How the figures were computed.
   *
   * @param mode what was kept in memory; in {@link KpiMode#BOUNDED} quantiles of large groups are
   *     approximate, and each says how much in its input {@code relativeError}
   * @param rounding how each figure was rounded, once
   * @param quantiles the definition of a quantile
   * @param defectSources what counted as a defect
   * @param smallSample under how many observations a figure wants its interval shown
   */
  public record Conventions(
      KpiMode mode,
      RoundingMode rounding,
      String quantiles,
      List<DefectSource> defectSources,
      int smallSample) {}
}
