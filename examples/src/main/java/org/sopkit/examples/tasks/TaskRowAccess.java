package org.sopkit.examples.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.sla.Pause;
import org.sopkit.model.sla.SlaRowAccess;

/**
 * Shows the columns of an export to the SLA clock.
 *
 * <p>A task is complete when it is closed. Where the export has only the minutes of a pause, the
 * pause is taken to begin with the task.
 */
public final class TaskRowAccess {

  private TaskRowAccess() {}

  /**
   * Returns how the rows are read.
   *
   * @param now the instant to judge at: when a task was given up of which nobody knows when
   * @return the access, thread-safe
   */
  public static SlaRowAccess<TaskRow> at(Instant now) {
    return SlaRowAccess.of(
            TaskRow::id, TaskRow::type, TaskRow::priority, row -> row.instant(TaskField.OPENED))
        .firstAnswered(row -> row.instant(TaskField.FIRST_ANSWERED))
        .closed(row -> isCancelled(row) ? null : row.instant(TaskField.CLOSED))
        .cancelled(
            row ->
                isCancelled(row)
                    ? Objects.requireNonNullElse(row.instant(TaskField.CLOSED), now)
                    : null)
        .storedDue(row -> row.instant(TaskField.DUE))
        .pauses(TaskRowAccess::pauses);
  }

  private static boolean isCancelled(TaskRow row) {
    return row.status() == TaskStatus.CANCELLED;
  }

  private static List<Pause> pauses(TaskRow row) {
    Instant from = row.instant(TaskField.PAUSED_FROM);
    if (from != null) {
      return List.of(new Pause(from, row.instant(TaskField.PAUSED_UNTIL)));
    }
    Instant opened = row.instant(TaskField.OPENED);
    if (opened == null || row.number(TaskField.PAUSED_MINUTES) <= 0) {
      return List.of();
    }
    return List.of(
        new Pause(opened, opened.plusSeconds(60 * row.number(TaskField.PAUSED_MINUTES))));
  }
}
