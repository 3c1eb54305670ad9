package org.sopkit.model.sla;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;

/**
 * What a clock must know of a task besides its events.
 *
 * @param id the task
 * @param type its kind
 * @param priority its priority before any event that changes it
 * @param tags its tags
 * @param storedDue the deadline that the host stores for it; null if none
 */
public record SlaTask(
    String id, TaskType type, Priority priority, Set<String> tags, @Nullable Instant storedDue) {

  /** Makes the facts of a task. */
  public SlaTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(priority, "priority");
    tags = Set.copyOf(tags);
  }

  /**
   * Makes the facts of a task without tags or stored deadline.
   *
   * @param id the task
   * @param type its kind
   * @param priority its priority before any event that changes it
   * @return the facts
   */
  public static SlaTask of(String id, TaskType type, Priority priority) {
    return new SlaTask(id, type, priority, Set.of(), null);
  }

  /**
   * Returns the same task with a stored deadline.
   *
   * @param due the deadline that the host stores
   * @return the facts
   */
  public SlaTask withStoredDue(@Nullable Instant due) {
    return new SlaTask(id, type, priority, tags, due);
  }

  /**
   * Returns the same task with tags.
   *
   * @param others its tags
   * @return the facts
   */
  public SlaTask withTags(String... others) {
    return new SlaTask(id, type, priority, Set.of(others), storedDue);
  }
}
