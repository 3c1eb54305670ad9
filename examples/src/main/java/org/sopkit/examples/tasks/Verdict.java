package org.sopkit.examples.tasks;

/** What the source itself says about a deadline. */
public enum Verdict {
  /** On time. */
  MET,
  /** Late. */
  MISSED,
  /** Nothing: the cell is empty or the source has no such column. */
  NONE
}
