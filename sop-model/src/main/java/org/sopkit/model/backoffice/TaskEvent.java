package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;

/**
 * One thing that happened to a task.
 *
 * @param at when it happened
 * @param type what happened
 * @param value the new owner, status or priority where the type has one; otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskEvent(@IsoText Instant at, TaskEventType type, @Nullable String value) {

  /** Makes an event. */
  public TaskEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(type, "type");
  }

  /**
   * Makes an event that needs no value.
   *
   * @param at when it happened
   * @param type what happened
   * @return the event
   */
  public static TaskEvent of(Instant at, TaskEventType type) {
    return new TaskEvent(at, type, null);
  }

  /**
   * Makes a change of priority.
   *
   * @param at when it happened
   * @param priority the new priority
   * @return the event
   */
  public static TaskEvent priorityChanged(Instant at, Priority priority) {
    return new TaskEvent(at, TaskEventType.PRIORITY_CHANGED, priority.name());
  }

  /**
   * Makes a change of status.
   *
   * @param at when it happened
   * @param status the host's name of the new status
   * @return the event
   */
  public static TaskEvent statusChanged(Instant at, String status) {
    return new TaskEvent(at, TaskEventType.STATUS_CHANGED, status);
  }

  /**
   * Makes an assignment.
   *
   * @param at when it happened
   * @param owner who took the task
   * @return the event
   */
  public static TaskEvent assigned(Instant at, String owner) {
    return new TaskEvent(at, TaskEventType.ASSIGNED, owner);
  }
}
