package org.sopkit.kpi;

/** By what tasks are grouped. */
public enum Dimension {
  /** The kind of task. */
  TYPE,
  /** Who does the task: a person or a team. */
  OWNER,
  /** How urgent the task is. */
  PRIORITY,
  /** The procedure the task follows. */
  SOP,
  /** The company that does the task. */
  PROVIDER,
  /** The line of business. */
  SECTOR
}
