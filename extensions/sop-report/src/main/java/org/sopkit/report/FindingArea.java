package org.sopkit.report;

/** The question of the report that a finding answers. */
public enum FindingArea {
  /** Deadlines and the tasks they bind: what must be done today? */
  DEADLINES,
  /** Procedures, roles, the back-office base, the roll-out: is the documentation good? */
  DOCUMENTATION,
  /** The provider's engagement: are we compliant? */
  COMPLIANCE
}
