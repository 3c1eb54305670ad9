package org.sopkit.model.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
 * @param storedDues the deadlines that the host stores for it, in any order; empty if none
 */
public record SlaTask(
    String id, TaskType type, Priority priority, Set<String> tags, List<StoredDue> storedDues) {

  /** Makes the facts of a task. */
  public SlaTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(priority, "priority");
    tags = Checks.set("tags", tags);
    storedDues = Checks.list("storedDues", storedDues);
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
    return new SlaTask(id, type, priority, Set.of(), List.of());
  }

  /**
   * Returns the same task with one stored deadline, which belongs to the last cycle that started
   * before it.
   *
   * @param due the deadline that the host stores; null if it stores none
   * @return the facts
   */
  public SlaTask withStoredDue(@Nullable Instant due) {
    return due == null ? withStoredDues() : withStoredDues(StoredDue.at(due));
  }

  /**
   * Returns the same task with stored deadlines of objectives and cycles.
   *
   * @param dues the deadlines that the host stores
   * @return the facts
   */
  public SlaTask withStoredDues(StoredDue... dues) {
    return new SlaTask(id, type, priority, tags, Arrays.asList(dues));
  }

  /**
   * Returns the same task with tags.
   *
   * @param others its tags
   * @return the facts
   */
  public SlaTask withTags(String... others) {
    return new SlaTask(id, type, priority, Set.of(others), storedDues);
  }
}
