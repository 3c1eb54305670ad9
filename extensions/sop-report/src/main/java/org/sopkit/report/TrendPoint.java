package org.sopkit.report;

import java.util.Objects;

/**
 * One period of the trend, such as a month.
 *
 * @param period its name, in the reader's language, for example "March 2026"
 * @param state whether it is over
 * @param workload what came in, went out and is left
 * @param onTimeRate the share of deadlines met in it
 * @param medianLeadTime half of the tasks closed in it took no longer
 * @param longLeadTime nine tenths of the tasks closed in it took no longer
 */
public record TrendPoint(
    String period,
    State state,
    Workload workload,
    Figure onTimeRate,
    Figure medianLeadTime,
    Figure longLeadTime) {

  /** Whether a period is over. */
  public enum State {
    /** Its figures stay. */
    COMPLETE,
    /** Its figures will change; the page says so. */
    RUNNING
  }

  /**
   * What came in, went out and is left.
   *
   * @param opened tasks opened in the period
   * @param closed tasks closed in it
   * @param cancelled tasks given up in it
   * @param backlog tasks open at its end: those open before it + opened − closed − cancelled
   */
  public record Workload(long opened, long closed, long cancelled, long backlog) {}

  /** Makes a point. */
  public TrendPoint {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(onTimeRate, "onTimeRate");
    Objects.requireNonNull(medianLeadTime, "medianLeadTime");
    Objects.requireNonNull(longLeadTime, "longLeadTime");
  }
}
