package org.sopkit.model.sla;

/** Where one objective of one task stands. */
public enum SlaState {
  /** The event that starts the clock has not happened yet. */
  NOT_STARTED,
  /** The clock runs and the deadline has not passed. */
  RUNNING,
  /**
   * The task is paused: somebody else must act. The deadline has not passed; unless it is a fixed,
   * stored or recurring one, it moves on while the pause lasts.
   */
  PAUSED,
  /** Done, and not after the deadline. Done exactly on the deadline is on time. */
  MET,
  /** Not done, and the deadline has passed. */
  BREACHED_OPEN,
  /** Done after the deadline. */
  BREACHED_CLOSED,
  /** The task was given up before the objective was reached; nothing is owed any more. */
  CANCELLED,
  /**
   * Nothing was promised, or, after a change of priority, nothing is any more; or it was done, or
   * the task closed, before the clock could start.
   */
  NO_TARGET;

  /**
   * Says whether the task was done late, or is late. A task that was cancelled when it was late
   * says so by {@link SlaStatus#isBreached} only.
   *
   * @return true for {@link #BREACHED_OPEN} and {@link #BREACHED_CLOSED}
   */
  public boolean isBreached() {
    return this == BREACHED_OPEN || this == BREACHED_CLOSED;
  }

  /**
   * Says whether something is still owed.
   *
   * @return true for {@link #NOT_STARTED}, {@link #RUNNING}, {@link #PAUSED} and {@link
   *     #BREACHED_OPEN}
   */
  public boolean isOpen() {
    return this == NOT_STARTED || this == RUNNING || this == PAUSED || this == BREACHED_OPEN;
  }
}
