package org.sopkit.model.sla;

import java.time.Instant;

/**
 * A history that cannot have happened, such as a task reopened that was never completed. No clock
 * is computed from it: a wrong history would give a wrong verdict.
 */
public final class ImpossibleTimelineException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String taskId;
  private final Instant at;

  ImpossibleTimelineException(String taskId, Instant at, String problem) {
    super("task " + taskId + ", " + at + ": " + problem);
    this.taskId = taskId;
    this.at = at;
  }

  /**
   * Returns the task whose history it is.
   *
   * @return its id
   */
  public String taskId() {
    return taskId;
  }

  /**
   * Returns the instant of the event that does not fit.
   *
   * @return the instant
   */
  public Instant at() {
    return at;
  }
}
