package org.sopkit.kpi;

import org.sopkit.model.kpi.KpiKind;

/**
 * All figures of one period and one group of tasks. Ratios are pooled over the tasks, never
 * averaged over groups.
 *
 * @param workload what came in, what went out, what is left
 * @param leadTime from opening to closing, of the tasks closed in the period
 * @param handlingTime time really worked, of the tasks closed in the period; never mixed with lead
 *     time
 * @param onTime how many targets were met
 * @param errorRate how many defects there were
 * @param timeSaved hours no longer spent, and what they are worth
 * @param costPerTask all that the period cost ÷ the tasks closed in it
 * @param internalNps the internal net promoter score, −100 to 100
 */
public record KpiFigures(
    Workload workload,
    LeadTime leadTime,
    DurationFigures handlingTime,
    OnTime onTime,
    ErrorRate errorRate,
    TimeSaved timeSaved,
    KpiValue costPerTask,
    KpiValue internalNps) {

  /**
   * What came in, what went out, what is left at the end of the period (or now, if that is sooner).
   *
   * @param opened tasks opened in the period
   * @param closed tasks closed in the period, with or without a target
   * @param cancelled tasks given up in the period
   * @param backlog tasks open at its end
   * @param backlogAge how long those have been open
   */
  public record Workload(
      long opened, long closed, long cancelled, long backlog, DurationFigures backlogAge) {}

  /**
   * How long it took from opening to closing.
   *
   * @param working in working time
   * @param elapsed in real time
   * @param stillOpen tasks open at the end of the period: not in the figures, but there
   */
  public record LeadTime(DurationFigures working, DurationFigures elapsed, long stillOpen) {

    /** Says whether tasks were closed here of which the host gives no working time. */
    boolean onlyElapsed() {
      return working.mean().measured().isEmpty() && elapsed.mean().measured().isPresent();
    }
  }

  /**
   * How many targets were met.
   *
   * @param rate met ÷ (met + closed late + open late): the on-time rate
   * @param closedOnlyRate met ÷ (met + closed late): for comparison with tools that forget the
   *     tasks open and already late; it flatters, most of all in the newest month
   * @param met closed on time in the period
   * @param closedLate closed late in the period
   * @param openLate open at the end of the period and already late
   * @param openNotDue open and not yet due: in no rate
   * @param noTarget closed in the period or open at its end, and nothing promised: in no rate
   * @param openUndecided open at the end of a past period, with a due instant the host does not
   *     give: in no rate
   */
  public record OnTime(
      KpiValue rate,
      KpiValue closedOnlyRate,
      long met,
      long closedLate,
      long openLate,
      long openNotDue,
      long noTarget,
      long openUndecided) {}

  /**
   * How many defects there were: two figures, never one.
   *
   * @param defectsPerTask defects ÷ tasks; can exceed 1
   * @param defectiveTaskShare tasks with a defect ÷ tasks; never exceeds 1
   */
  public record ErrorRate(KpiValue defectsPerTask, KpiValue defectiveTaskShare) {}

  /**
   * Time no longer spent.
   *
   * @param hours Σ(baseline − handling time) over the tasks closed that have both
   * @param value the hours × the recapture factor × the hourly rate: hours are not cash
   */
  public record TimeSaved(KpiValue hours, KpiValue value) {}

  /**
   * Returns the one figure that stands for an indicator, in targets and comparisons.
   *
   * @param kind the indicator
   * @return mean working lead time (elapsed where the host gives no working time), on-time rate,
   *     share of defective tasks, hours saved, cost per task or internal NPS
   */
  public KpiValue headline(KpiKind kind) {
    return switch (kind) {
      case LEAD_TIME ->
          leadTime.onlyElapsed() ? leadTime.elapsed().mean() : leadTime.working().mean();
      case ON_TIME_RATE -> onTime.rate();
      case ERROR_RATE -> errorRate.defectiveTaskShare();
      case TIME_SAVED -> timeSaved.hours();
      case COST_PER_TASK -> costPerTask;
      case INTERNAL_NPS -> internalNps;
    };
  }
}
