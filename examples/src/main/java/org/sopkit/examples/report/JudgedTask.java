package org.sopkit.examples.report;

import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.examples.tasks.Verdict;
import org.sopkit.kpi.OnTimeOutcome;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.report.TaskState;

/**
 * A task and where it stands.
 *
 * @param row what the export says
 * @param evaluation where all objectives stand
 * @param status where the objective stands that ends with the task; null if no policy covers it
 * @param state that, in the report's words
 * @param workingLeadTime working seconds from opening to closing, or {@link TaskRow#UNKNOWN}
 */
public record JudgedTask(
    TaskRow row,
    SlaEvaluation evaluation,
    @Nullable SlaStatus status,
    TaskState state,
    long workingLeadTime) {

  /**
   * Says what became of the deadline, for the figures.
   *
   * @return the outcome
   */
  public OnTimeOutcome outcome() {
    return switch (state) {
      case LATE -> OnTimeOutcome.OPEN_LATE;
      case AT_RISK, ON_TRACK, PAUSED -> OnTimeOutcome.OPEN_NOT_DUE;
      case OPEN_WITHOUT_TARGET, CLOSED_WITHOUT_TARGET -> OnTimeOutcome.NO_TARGET;
      case MET -> OnTimeOutcome.MET;
      case CLOSED_LATE -> OnTimeOutcome.CLOSED_LATE;
      case CANCELLED -> OnTimeOutcome.CANCELLED;
    };
  }

  /**
   * Compares the verdict with the source's.
   *
   * @return whether they agree
   */
  public Agreement agreement() {
    Verdict stored = row.verdict();
    if (stored == Verdict.NONE) {
      return Agreement.NOTHING_STORED;
    }
    return switch (state) {
      case MET -> stored == Verdict.MET ? Agreement.AGREES : Agreement.DIFFERS;
      case LATE, CLOSED_LATE -> stored == Verdict.MISSED ? Agreement.AGREES : Agreement.DIFFERS;
      case OPEN_WITHOUT_TARGET, CLOSED_WITHOUT_TARGET -> Agreement.DIFFERS;
      case AT_RISK, ON_TRACK, PAUSED, CANCELLED ->
          stored == Verdict.MISSED ? Agreement.DIFFERS : Agreement.UNDECIDED;
    };
  }

  /**
   * Returns when the work ended.
   *
   * @return seconds since 1970, or {@link TaskRow#UNKNOWN} while it is open
   */
  public long closed() {
    return row.number(TaskField.CLOSED);
  }
}
