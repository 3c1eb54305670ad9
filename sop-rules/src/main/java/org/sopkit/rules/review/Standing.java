package org.sopkit.rules.review;

/** How a finding stands with those who work on it. */
public enum Standing {
  /** Nobody has dealt with it: it counts. */
  NEW,
  /** It is in the baseline: known, and not to be made worse. */
  KNOWN,
  /** It is excused for a stated reason until a stated day. */
  SUPPRESSED
}
