package org.sopkit.report;

/** Where a task stands against its deadline, at the report's instant. */
public enum TaskState {
  /** Open and past its deadline, whether its clock runs or is paused. */
  LATE,
  /** Open, not late yet, past the warning threshold of its policy. */
  AT_RISK,
  /** Open, with time left. */
  ON_TRACK,
  /** Open, not late, its clock stopped until somebody else has acted. */
  PAUSED,
  /** Open, nobody has set a deadline. */
  OPEN_WITHOUT_TARGET,
  /** Closed in time. */
  MET,
  /** Closed after its deadline. */
  CLOSED_LATE,
  /** Closed, nobody had set a deadline. */
  CLOSED_WITHOUT_TARGET,
  /** Given up; counts for nothing but the total. */
  CANCELLED;

  /**
   * Says whether work is still owed.
   *
   * @return true for the five open states
   */
  public boolean isOpen() {
    return ordinal() <= OPEN_WITHOUT_TARGET.ordinal();
  }

  /**
   * Says whether the deadline has been missed, by an open task or by a closed one.
   *
   * @return true for {@link #LATE} and {@link #CLOSED_LATE}
   */
  public boolean isMissed() {
    return this == LATE || this == CLOSED_LATE;
  }

  /**
   * Says whether the task counts in the on-time rate: its deadline has been met or missed.
   *
   * @return true for {@link #MET}, {@link #CLOSED_LATE} and {@link #LATE}
   */
  public boolean isJudged() {
    return isMissed() || this == MET;
  }
}
