package org.sopkit.kpi;

/** What counts as a defect; the host says which. */
public enum DefectSource {
  /** Defects that somebody recorded. */
  RECORDED,
  /** Each time the work had to be done again. */
  REWORK,
  /** Each time a closed task was opened again. */
  REOPENING
}
