package org.sopkit.kpi;

/** The formulas of the six figures; the names in them are those of the figures' inputs. */
final class KpiFormulas {

  static final Formula ON_TIME_RATE =
      new Formula("on-time-rate", "met / (met + closedLate + openLate)");
  static final Formula CLOSED_ON_TIME_RATE =
      new Formula("closed-on-time-rate", "met / (met + closedLate)");
  static final Formula DEFECTS_PER_TASK = new Formula("defects-per-task", "defects / tasks");
  static final Formula DEFECTIVE_TASK_SHARE =
      new Formula("defective-task-share", "defectiveTasks / tasks");
  static final Formula TIME_SAVED =
      new Formula("time-saved", "(baselineSeconds - handlingSeconds) / 3600");
  static final Formula TIME_SAVED_VALUE =
      new Formula("time-saved-value", "hoursSaved * recaptureFactor * hourlyRate");
  static final Formula COST_PER_TASK = new Formula("cost-per-task", "cost / tasksClosed");
  static final Formula INTERNAL_NPS =
      new Formula(
          "internal-nps",
          "100 * (promoters - detractors) / n; standardError = 100 * sqrt((p + d - (p - d)^2) / n)");

  /** What is measured when a duration is. */
  enum DurationMeasure {
    ELAPSED_LEAD_TIME("elapsed-lead-time", "closed - opened", NotMeasurableReason.NO_TASK_CLOSED),
    WORKING_LEAD_TIME(
        "working-lead-time",
        "working time from opened to closed",
        NotMeasurableReason.DURATION_NOT_GIVEN),
    HANDLING_TIME("handling-time", "time really worked", NotMeasurableReason.DURATION_NOT_GIVEN),
    BACKLOG_AGE("backlog-age", "asOf - opened", NotMeasurableReason.NO_TASK_OPEN);

    private final String code;
    private final String observation;
    private final NotMeasurableReason whenNone;

    DurationMeasure(String code, String observation, NotMeasurableReason whenNone) {
      this.code = code;
      this.observation = observation;
      this.whenNone = whenNone;
    }

    NotMeasurableReason whenNone() {
      return whenNone;
    }

    Formula mean() {
      return formula("mean", "sum(x) / n");
    }

    Formula quantile(String name) {
      return formula(name, "Hyndman-Fan type 7 quantile of x");
    }

    Formula standardDeviation() {
      return formula("standard-deviation", "sqrt(sum((x - mean)^2) / (n - 1))");
    }

    private Formula formula(String statistic, String expression) {
      return new Formula(code + "/" + statistic, expression + ", x = " + observation);
    }
  }

  private KpiFormulas() {}
}
