package org.sopkit.kpi;

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

  boolean isOpen() {
    return this == OPEN_LATE || this == OPEN_NOT_DUE;
  }

  boolean isClosed() {
    return this == MET || this == CLOSED_LATE;
  }
}
