package org.sopkit.model.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A target on a calendar: computes when something is due. Made by {@link SlaTarget#on}. Immutable
 * and thread-safe.
 */
public abstract class BoundTarget {

  /** No due second: the recurrence has ended. */
  static final long NEVER = Long.MAX_VALUE;

  private final SlaTarget target;
  private final TimeAxis axis;

  BoundTarget(SlaTarget target, TimeAxis axis) {
    this.target = target;
    this.axis = axis;
  }

  /**
   * Returns what was promised.
   *
   * @return the target
   */
  public final SlaTarget target() {
    return target;
  }

  /**
   * Returns the due instant of something that starts at an instant and is never paused.
   *
   * @param start from when; fractions of a second are dropped
   * @return the due instant, after the start unless it is a {@link SlaTarget.FixedInstant}; empty
   *     if a recurrence has ended
   * @throws InvalidSlaException if the start lies outside the years 1 to 9999
   * @throws org.sopkit.model.calendar.CalendarException if the calendar's horizon does not hold the
   *     start or the due instant
   */
  public final Optional<Instant> due(Instant start) {
    long second = start.getEpochSecond();
    if (!Checks.isReasonable(second)) {
      throw new InvalidSlaException(
          "start", start + " lies outside the years 1 to 9999. Maybe it is a placeholder.");
    }
    long due = dueSecond(second);
    return due == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(due));
  }

  /** Returns the due second of something that starts at a second, or {@link #NEVER}. */
  abstract long dueSecond(long start);

  /** Returns which seconds are counted. */
  final TimeAxis axis() {
    return axis;
  }

  /** Returns the counted seconds from a start to its due second. */
  long length(long start, long due) {
    return axis.between(start, due);
  }

  /** Says whether it is so many counted seconds, so that stretches explain it. */
  boolean isDuration() {
    return false;
  }

  /** Says whether closed days are skipped, so that they explain it. */
  boolean countsWorkingDays() {
    return false;
  }

  /** Returns the days that explain a due second. */
  List<ExplanationStep> landmarks(long start) {
    return List.of();
  }

  /** Says whether a pause of the task moves the deadline. */
  boolean movedByPauses() {
    return true;
  }
}
