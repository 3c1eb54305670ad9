package org.sopkit.examples.report;

/** Whether the source's own verdict on a deadline is the one computed here. */
public enum Agreement {
  /** Both say met, or both say missed. */
  AGREES,
  /** One says met, the other missed, or the source judges a task that has no deadline. */
  DIFFERS,
  /** The task is open and not late yet: nothing to compare. */
  UNDECIDED,
  /** The source says nothing. */
  NOTHING_STORED
}
