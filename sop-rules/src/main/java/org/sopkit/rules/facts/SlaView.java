package org.sopkit.rules.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.Thresholds;

/**
 * Where one objective of one task stands: what the SLA rules read.
 *
 * <p>Counted time is in the seconds of the target: working seconds for a working-time target.
 *
 * @param taskId the task
 * @param objective the objective, such as {@code resolution}; empty if no policy covers the task
 * @param priority how urgent the task is; null if not set
 * @param state where it stands
 * @param warned whether a warning threshold of the policy was reached
 * @param due when it is or was due; null without a target
 * @param remainingSeconds counted seconds left, negative once overdue; 0 without a target
 * @param consumedPercent share of the promised time used up; 0 without a target
 * @param pausedSeconds counted seconds taken out by pauses
 * @param thresholds the numbers to compare with
 */
public record SlaView(
    String taskId,
    String objective,
    @Nullable Priority priority,
    SlaState state,
    boolean warned,
    @Nullable Instant due,
    long remainingSeconds,
    int consumedPercent,
    long pausedSeconds,
    Thresholds thresholds)
    implements SlaFact {

  /**
   * Prepares the status of an objective.
   *
   * @param status the status
   * @param priority the priority of its task; null if not set
   * @param thresholds the numbers to compare with
   * @return the view
   */
  public static SlaView of(SlaStatus status, @Nullable Priority priority, Thresholds thresholds) {
    Duration remaining = status.remaining();
    Long consumed = status.consumedPerMille();
    return new SlaView(
        status.taskId(),
        status.objective(),
        priority,
        status.state(),
        isWarned(status),
        status.due(),
        remaining == null ? 0 : remaining.getSeconds(),
        consumed == null ? 0 : (int) Math.min(consumed / 10, Integer.MAX_VALUE),
        status.paused().getSeconds(),
        thresholds);
  }

  /**
   * Prepares a task that no policy covers.
   *
   * @param taskId the task
   * @param priority its priority; null if not set
   * @param thresholds the numbers to compare with
   * @return the view
   */
  public static SlaView uncovered(
      String taskId, @Nullable Priority priority, Thresholds thresholds) {
    return new SlaView(taskId, "", priority, SlaState.NO_TARGET, false, null, 0, 0, 0, thresholds);
  }

  private static boolean isWarned(SlaStatus status) {
    for (SlaNotice notice : status.notices()) {
      if (notice.kind() == SlaNotice.Kind.WARNING) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TASK, taskId);
  }

  @Override
  public String path() {
    return objective.isEmpty() ? "" : "/objectives/" + objective;
  }

  /** Returns whether something is still owed and the deadline has not passed. */
  public boolean pending() {
    return state == SlaState.RUNNING || state == SlaState.PAUSED;
  }

  /** Returns whether the clock runs and so little time is left that somebody should begin. */
  public boolean dueSoon() {
    return isDueSoon(state, remainingSeconds, limit(Threshold.SLA_DUE_SOON_HOURS));
  }

  /** Returns whether the open task is late by a multiple of what was promised. */
  public boolean farOverdue() {
    return isFarOverdue(state, consumedPercent, limit(Threshold.SLA_OVERRUN_PERCENT));
  }

  /**
   * Says whether the clock runs and little time is left.
   *
   * @param state where the objective stands
   * @param remainingSeconds counted seconds left
   * @param hours how many are little
   * @return whether it is due soon
   */
  public static boolean isDueSoon(SlaState state, long remainingSeconds, int hours) {
    return state == SlaState.RUNNING && remainingSeconds <= 3600L * hours;
  }

  /**
   * Says whether an open task is late by a multiple of what was promised.
   *
   * @param state where the objective stands
   * @param consumedPercent share of the promised time used up
   * @param percent the share from which it is far
   * @return whether it is far overdue
   */
  public static boolean isFarOverdue(SlaState state, int consumedPercent, int percent) {
    return state == SlaState.BREACHED_OPEN && consumedPercent >= percent;
  }

  /** Returns whether something is still owed. */
  public boolean open() {
    return state.isOpen();
  }

  /** Returns the counted time left, zero once overdue. */
  public Duration left() {
    return Duration.ofSeconds(Math.max(0, remainingSeconds));
  }

  /** Returns the counted time overdue, zero before. */
  public Duration overdue() {
    return Duration.ofSeconds(Math.max(0, -remainingSeconds));
  }

  /** Returns the counted time taken out by pauses. */
  public Duration paused() {
    return Duration.ofSeconds(pausedSeconds);
  }

  /** Returns the full counted hours taken out by pauses. */
  public long pausedHours() {
    return hours(pausedSeconds);
  }

  /**
   * Returns how many full hours are in a time.
   *
   * @param seconds counted seconds
   * @return the hours, without the rest
   */
  public static long hours(long seconds) {
    return seconds / 3600;
  }

  /** Returns whether pauses have taken out as many hours as are allowed, or more. */
  public boolean pausedTooLong() {
    return pausedHours() >= limit(Threshold.SLA_PAUSED_HOURS);
  }

  /** Returns the objective in brackets for a message; empty if there is none. */
  public String objectiveName() {
    return objective.isEmpty() ? "SLA" : objective;
  }
}
