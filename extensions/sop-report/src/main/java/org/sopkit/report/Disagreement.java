package org.sopkit.report;

import java.util.Objects;

/**
 * A task about which the source file and this report disagree.
 *
 * @param taskId the task
 * @param stored the verdict stored in the source, word for word
 * @param computed where the task stands according to its policy
 * @param reason why, in the reader's language
 */
public record Disagreement(String taskId, String stored, TaskState computed, String reason) {

  /** Makes a disagreement. */
  public Disagreement {
    Objects.requireNonNull(taskId, "taskId");
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(computed, "computed");
    Objects.requireNonNull(reason, "reason");
  }
}
