package org.sopkit.model.kpi;

/** The six figures that show whether an outsourced back office does its work. */
public enum KpiKind {
  /** Mean time from opening to closing a task, in working time. */
  LEAD_TIME,
  /** Share of the tasks delivered on time, in percent; open tasks that are already late count. */
  ON_TIME_RATE,
  /** Share of the tasks with a defect, in percent, or defects per task. */
  ERROR_RATE,
  /** Time the client no longer spends, against the baseline. */
  TIME_SAVED,
  /** All that a period cost, divided by the tasks closed in it. */
  COST_PER_TASK,
  /** Net promoter score asked inside the client's company, from −100 to 100 points. */
  INTERNAL_NPS
}
