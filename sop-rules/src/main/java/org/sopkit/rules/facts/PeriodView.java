package org.sopkit.rules.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * How the deadlines of one period went, for one task that comes back or for all tasks of one
 * procedure.
 *
 * <p>On time ÷ (on time + late), open tasks that are already late included; open tasks that are not
 * due, cancelled ones and those without a promise stay out. 7 of 9 are 77.7 %.
 *
 * @param subject the task or the procedure
 * @param from the first day of the period
 * @param until the last day, included
 * @param onTime deadlines met
 * @param late deadlines missed, closed or still open
 * @param target the share that has to be on time; null if none is set
 * @param thresholds the numbers to compare with
 */
public record PeriodView(
    Subject subject,
    LocalDate from,
    LocalDate until,
    int onTime,
    int late,
    @Nullable KpiTarget target,
    Thresholds thresholds)
    implements SlaFact {

  /**
   * Makes a view.
   *
   * @throws IllegalArgumentException if the period ends before it begins, a count is negative or
   *     the target is of another figure
   */
  public PeriodView {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "period: ends on " + until + ", before it begins on " + from + ". Maybe swap the two.");
    }
    if (onTime < 0 || late < 0) {
      throw new IllegalArgumentException(
          "period: " + onTime + " on time, " + late + " late. Maybe a subtraction went wrong.");
    }
    if (target != null && target.kpi() != KpiKind.ON_TIME_RATE) {
      throw new IllegalArgumentException(
          "period: the target is of " + target.kpi() + ". Maybe choose the one of ON_TIME_RATE.");
    }
  }

  /**
   * Counts the deadlines of one recurring task.
   *
   * @param taskId the task that comes back
   * @param from the first day of the period
   * @param until the last day, included
   * @param statuses the deadlines that were due in the period, of each time it came
   * @param thresholds the numbers to compare with
   * @return the view
   */
  public static PeriodView ofTask(
      String taskId,
      LocalDate from,
      LocalDate until,
      Iterable<SlaStatus> statuses,
      Thresholds thresholds) {
    return count(new Subject(Subject.Kind.TASK, taskId), from, until, statuses, null, thresholds);
  }

  /**
   * Counts the deadlines of all tasks of one procedure.
   *
   * @param sop the procedure, whose reporting section may set a target
   * @param from the first day of the period
   * @param until the last day, included
   * @param statuses the deadlines that were due in the period
   * @param thresholds the numbers to compare with
   * @return the view
   */
  public static PeriodView ofSop(
      Sop sop,
      LocalDate from,
      LocalDate until,
      Iterable<SlaStatus> statuses,
      Thresholds thresholds) {
    KpiTarget target =
        sop.reporting().targets().stream()
            .filter(one -> one.kpi() == KpiKind.ON_TIME_RATE)
            .findFirst()
            .orElse(null);
    Subject subject = new Subject(Subject.Kind.SOP, sop.id());
    return count(subject, from, until, statuses, target, thresholds);
  }

  private static PeriodView count(
      Subject subject,
      LocalDate from,
      LocalDate until,
      Iterable<SlaStatus> statuses,
      @Nullable KpiTarget target,
      Thresholds thresholds) {
    int onTime = 0;
    int late = 0;
    for (SlaStatus status : statuses) {
      onTime += status.state() == SlaState.MET ? 1 : 0;
      late += status.state().isBreached() ? 1 : 0;
    }
    return new PeriodView(subject, from, until, onTime, late, target, thresholds);
  }

  @Override
  public String path() {
    return "/onTimeRate";
  }

  /** Returns whether it is about one task that comes back. */
  public boolean ofOneTask() {
    return subject.kind() == Subject.Kind.TASK;
  }

  /** Returns the deadlines met and missed. */
  public int due() {
    return onTime + late;
  }

  /** Returns whether less was on time than the target asks; false without a target or a task. */
  public boolean belowTarget() {
    KpiTarget asked = target;
    return asked != null
        && due() > 0
        && BigDecimal.valueOf(100L * onTime)
                .compareTo(asked.value().multiply(BigDecimal.valueOf(due())))
            < 0;
  }

  /** Returns the share on time in percent, rounded down to a tenth so that it never flatters. */
  public BigDecimal percent() {
    return due() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * onTime)
            .divide(BigDecimal.valueOf(due()), 1, RoundingMode.DOWN)
            .stripTrailingZeros();
  }

  /** Returns the share that the target asks for, in percent; zero without one. */
  public BigDecimal asked() {
    return target == null ? BigDecimal.ZERO : target.value();
  }

  @Override
  public List<String> evidence() {
    return List.of(onTime + "/" + due());
  }
}
