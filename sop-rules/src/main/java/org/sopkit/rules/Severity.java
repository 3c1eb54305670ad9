package org.sopkit.rules;

/** How bad a finding is, mildest first; {@link #compareTo} follows that order. */
public enum Severity {
  /** Good to know; nothing has to be done. */
  INFO,
  /** Should be mended; work can go on. */
  WARNING,
  /** Must be mended. */
  ERROR,
  /** Work must stop until it is mended. */
  CRITICAL;

  /**
   * Says whether this is as bad as another severity or worse.
   *
   * @param other the severity to compare with
   * @return true if this is {@code other} or worse
   */
  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
