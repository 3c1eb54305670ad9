package org.sopkit.examples.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.examples.tasks.TaskRowAccess;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.sla.DeadlineExplanation;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;

/**
 * One task of an export, where it stands, and how its deadlines came about.
 *
 * @param row the task
 * @param evaluation where each of its objectives stands
 * @param explanations for each objective that has a deadline how it came about
 */
public record ExplainedTask(
    TaskRow row, SlaEvaluation evaluation, List<DeadlineExplanation> explanations) {

  /**
   * Finds a task and explains it; reads the export up to its row.
   *
   * @param request which export
   * @param id the task
   * @return the task, explained
   * @throws UnknownTaskException if the export has no such task, or it cannot be judged
   * @throws org.sopkit.examples.tasks.UnknownColumnException if the export lacks a column
   * @throws org.sopkit.examples.csv.UnusableCsvException if the file breaks off before
   */
  public static ExplainedTask find(ExportRequest request, String id) {
    NearestIds nearest = new NearestIds(id);
    @Nullable Rejection[] rejected = {null};
    try (TaskReader reader =
        TaskReader.open(request.tasks(), request.mapping().mapping(), request.now())) {
      for (TaskRow row = next(reader, id, rejected);
          row != null;
          row = next(reader, id, rejected)) {
        if (row.id().equals(id)) {
          return explained(request, row);
        }
        nearest.offer(row.id());
      }
    }
    throw new UnknownTaskException(id, nearest.ids(), rejected[0]);
  }

  private static @Nullable TaskRow next(
      TaskReader reader, String id, @Nullable Rejection[] rejected) {
    return reader.next(
        rejection -> {
          if (rejected[0] == null && reader.isOf(rejection, id)) {
            rejected[0] = rejection;
          }
        });
  }

  private static ExplainedTask explained(ExportRequest request, TaskRow row) {
    SlaEvaluator<TaskRow> evaluator =
        SlaEvaluator.of(request.mapping().clock(), TaskRowAccess.at(request.now()));
    try {
      return new ExplainedTask(
          row, evaluator.evaluate(row, request.now()), evaluator.explain(row, request.now()));
    } catch (CalendarException | ImpossibleTimelineException e) {
      throw new UnknownTaskException(row.id(), List.of(), Rejection.notJudgeable(row, e));
    }
  }
}
