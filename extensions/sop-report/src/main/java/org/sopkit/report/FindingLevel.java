package org.sopkit.report;

/** How bad a finding is, worst first. */
public enum FindingLevel {
  /** Must be put right. */
  ERROR,
  /** Should be looked at. */
  WARNING,
  /** Good to know. */
  INFO
}
