package org.sopkit.rules.facts;

import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * How often a task was paused.
 *
 * @param taskId the task
 * @param priority how urgent it is; null if not set
 * @param open whether something is still owed
 * @param pauses pauses since it was created or last reopened
 * @param thresholds the numbers to compare with
 */
public record PauseView(
    String taskId, @Nullable Priority priority, boolean open, int pauses, Thresholds thresholds)
    implements SlaFact {

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TASK, taskId);
  }

  @Override
  public String path() {
    return "";
  }
}
