package org.sopkit.model.backoffice;

/** Where a task stands in its life. */
public enum TaskStatus {
  /** Recorded, not started. */
  TO_DO,
  /** Being worked on. */
  IN_PROGRESS,
  /** Stopped until somebody else (the customer, a supplier) has acted. */
  WAITING,
  /** Finished. */
  DONE,
  /** Given up; nothing is owed any more. */
  CANCELLED;

  /**
   * Says whether work is still owed.
   *
   * @return true for every status but {@link #DONE} and {@link #CANCELLED}
   */
  public boolean isOpen() {
    return this != DONE && this != CANCELLED;
  }
}
