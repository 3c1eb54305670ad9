package org.sopkit.examples.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.NoWorkingTimeException;
import org.sopkit.model.calendar.OutsideHorizonException;
import org.sopkit.model.sla.ImpossibleTimelineException;

/**
 * A row that cannot be read, and why; {@link RejectionTexts} has the words.
 *
 * @param line the line it starts on; the header is on line 1
 * @param column the column at fault; null if it is the row as a whole
 * @param value what stands there; null if it is the row as a whole
 * @param code why
 * @param expected what was expected, in words that need no translation: patterns, known values, a
 *     number; may be empty
 * @param fields the row as it was
 */
public record Rejection(
    long line,
    @Nullable String column,
    @Nullable String value,
    RejectCode code,
    String expected,
    List<String> fields) {

  /**
   * Rejects a task whose times no calendar holds.
   *
   * @param row the task
   * @param problem what the clock says
   * @return the rejection
   */
  public static Rejection notJudgeable(TaskRow row, RuntimeException problem) {
    return notJudgeable(row.line(), problem, row.fields());
  }

  static Rejection notJudgeable(long line, RuntimeException problem, List<String> fields) {
    if (problem instanceof OutsideHorizonException outside) {
      return new Rejection(
          line,
          null,
          outside.asked(),
          RejectCode.OUTSIDE_HORIZON,
          outside.calendarId() + ", " + outside.horizon(),
          fields);
    }
    if (problem instanceof NoWorkingTimeException none) {
      return new Rejection(
          line,
          null,
          null,
          RejectCode.NO_WORKING_TIME,
          none.calendarId() + ", " + none.horizon(),
          fields);
    }
    if (problem instanceof ImpossibleTimelineException impossible) {
      return new Rejection(
          line, null, impossible.at().toString(), RejectCode.IMPOSSIBLE_HISTORY, "", fields);
    }
    return new Rejection(
        line, null, null, RejectCode.NOT_JUDGEABLE, String.valueOf(problem.getMessage()), fields);
  }
}
