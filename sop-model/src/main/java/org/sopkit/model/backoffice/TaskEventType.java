package org.sopkit.model.backoffice;

/** What can happen to a task. */
public enum TaskEventType {
  /** The task came into being. */
  CREATED,
  /** Somebody took the task; the event's value names the owner. */
  ASSIGNED,
  /** The requester got a first real answer. What counts as one is the host's to say. */
  FIRST_ANSWERED,
  /** The requester was told how things stand. What counts as an update is the host's to say. */
  UPDATED,
  /** The status changed; the event's value is the host's status name. */
  STATUS_CHANGED,
  /** The priority changed; the event's value is the name of a {@link Priority}. */
  PRIORITY_CHANGED,
  /** The clock stops: somebody else must act. Pauses can overlap: each has an end of its own. */
  PAUSED,
  /** A pause ends; the clock runs again when every pause has ended. */
  RESUMED,
  /** The work is done. */
  COMPLETED,
  /** Done work was found not to be done: a new cycle begins. */
  REOPENED,
  /** The task was given up. */
  CANCELLED
}
