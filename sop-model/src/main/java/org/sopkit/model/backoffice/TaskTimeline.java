package org.sopkit.model.backoffice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;

/**
 * Everything that happened to one task, in the order of time.
 *
 * @param taskId the task
 * @param events what happened; sorted by time when the timeline is made, events of the same instant
 *     keep the order they were given in
 */
public record TaskTimeline(String taskId, List<TaskEvent> events) {

  /** Makes a timeline; the events may come in any order. */
  public TaskTimeline {
    Objects.requireNonNull(taskId, "taskId");
    events =
        Copies.list(events, "events").stream().sorted(Comparator.comparing(TaskEvent::at)).toList();
  }
}
