package org.sopkit.kpi;

import org.sopkit.model.sla.SlaState;

/**
 * What became of a task's target.
 *
 * <p>The on-time rate is {@code MET / (MET + CLOSED_LATE + OPEN_LATE)}; the others stay out of it.
 */
public enum OnTimeOutcome {
  /** Closed on time. */
  MET,
  /** Closed after its deadline. */
  CLOSED_LATE,
  /** Not closed, and its deadline has passed. Counts against on-time like a task closed late. */
  OPEN_LATE,
  /** Not closed, and its deadline is still to come: nothing is decided yet. */
  OPEN_NOT_DUE,
  /** Nothing was promised. Not a task on time. */
  NO_TARGET,
  /** Given up: nothing is owed any more. */
  CANCELLED;

  /**
   * Returns what a state of the SLA clock means for the on-time rate.
   *
   * @param state the state of the objective that closing the task fulfils, not of a first answer
   * @return the outcome; a clock that waits, runs or pauses is open and not due
   */
  public static OnTimeOutcome of(SlaState state) {
    return switch (state) {
      case MET -> MET;
      case BREACHED_CLOSED -> CLOSED_LATE;
      case BREACHED_OPEN -> OPEN_LATE;
      case NOT_STARTED, RUNNING, PAUSED -> OPEN_NOT_DUE;
      case NO_TARGET -> NO_TARGET;
      case CANCELLED -> CANCELLED;
    };
  }

  boolean isOpen() {
    return this == OPEN_LATE || this == OPEN_NOT_DUE;
  }

  boolean isClosed() {
    return this == MET || this == CLOSED_LATE;
  }
}
