package org.sopkit.model.sop;

/** How often figures are reported. */
public enum ReportingRhythm {
  /** Every working day. */
  DAILY,
  /** Every week: what the method asks for. */
  WEEKLY,
  /** Every month. */
  MONTHLY,
  /** Every three months. */
  QUARTERLY
}
