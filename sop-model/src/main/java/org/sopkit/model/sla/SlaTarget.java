package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was promised: by when a task must be done, counted from its start.
 *
 * <p>Each kind is a type of its own, so that "three days" never means two things.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlaTarget.WorkingTime.class, name = "working-time"),
  @JsonSubTypes.Type(value = SlaTarget.DayOffset.class, name = "day-offset"),
  @JsonSubTypes.Type(value = SlaTarget.Recurring.class, name = "recurring"),
  @JsonSubTypes.Type(value = SlaTarget.ElapsedTime.class, name = "elapsed-time"),
})
public sealed interface SlaTarget {

  /** A duration of working time, counted on a working calendar. */
  record WorkingTime(Duration duration) implements SlaTarget {}

  /** The n-th working or calendar day after the start. */
  record DayOffset(int days, DayKind dayKind, @Nullable LocalTime cutOff) implements SlaTarget {}

  /** An obligation that comes back, by a recurrence rule of RFC 5545. */
  record Recurring(String rule, @Nullable LocalTime cutOff) implements SlaTarget {}

  /** A duration of real time, day and night. */
  record ElapsedTime(Duration duration) implements SlaTarget {}

  /** Which days count. */
  enum DayKind {
    /** Days on which the calendar opens. */
    WORKING,
    /** All days. */
    CALENDAR
  }

  /**
   * Promises a duration of working time.
   *
   * @param duration more than zero
   * @return the target
   */
  static SlaTarget workingTime(Duration duration) {
    return new WorkingTime(Objects.requireNonNull(duration));
  }

  /**
   * Promises a duration of real time.
   *
   * @param duration more than zero
   * @return the target
   */
  static SlaTarget elapsedTime(Duration duration) {
    return new ElapsedTime(Objects.requireNonNull(duration));
  }

  /**
   * Promises the n-th working day after the start.
   *
   * @param days zero or more
   * @return the target
   */
  static SlaTarget workingDays(int days) {
    return new DayOffset(days, DayKind.WORKING, null);
  }

  /**
   * Promises the n-th calendar day after the start.
   *
   * @param days zero or more
   * @return the target
   */
  static SlaTarget calendarDays(int days) {
    return new DayOffset(days, DayKind.CALENDAR, null);
  }
}
