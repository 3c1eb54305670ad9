package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one objective of one task stands at an instant.
 *
 * <p>"Counted" time is time in the seconds of the target: working time for a working-time target,
 * real time for an elapsed one; pauses are not counted. At any instant {@code elapsed + remaining =
 * length}. A clock that has stopped keeps the figures it stopped with.
 *
 * @param taskId the task
 * @param source policy, objective and calendar, with their versions
 * @param cycle from 1; each reopening, and each update of a periodic objective, starts the next
 * @param state where it stands
 * @param target what was promised; null if nothing was
 * @param start when the clock started; null if it has not
 * @param due when it is due. While the task is paused: when it would be due if it were resumed now
 * @param originalDue when it would have been due without pauses
 * @param stoppedAt when the clock stopped for good: fulfilled or cancelled; null while open
 * @param breachedAt the deadline, once it has passed; else null
 * @param pausedSince when the pause began that lasts now; null if the clock is not paused
 * @param length the counted time from start to original due; null without a target
 * @param elapsed the counted time so far
 * @param remaining the counted time left, negative once overdue; null without a target
 * @param elapsedReal the real time from the start until now or until it stopped, pauses included
 * @param paused the time taken out by pauses, in the seconds of the target
 * @param consumedPerMille elapsed ÷ length in thousandths, rounded down: 1000 is all of it, more is
 *     overdue; null without a target or for one of no length
 * @param nextChange the first instant at which anything here changes by itself; null if never
 * @param notices what has happened so far, in the order of time
 */
public record SlaStatus(
    String taskId,
    SlaSource source,
    int cycle,
    SlaState state,
    @Nullable SlaTarget target,
    @Nullable Instant start,
    @Nullable Instant due,
    @Nullable Instant originalDue,
    @Nullable Instant stoppedAt,
    @Nullable Instant breachedAt,
    @Nullable Instant pausedSince,
    @Nullable Duration length,
    Duration elapsed,
    @Nullable Duration remaining,
    Duration elapsedReal,
    Duration paused,
    @Nullable Long consumedPerMille,
    @Nullable Instant nextChange,
    List<SlaNotice> notices) {

  /** Makes a status. */
  public SlaStatus {
    notices = List.copyOf(notices);
  }

  /**
   * Returns the name of the objective.
   *
   * @return such as {@code resolution}
   */
  public String objective() {
    return source.objective();
  }

  /**
   * Returns the latest warning that was reached.
   *
   * @return the notice, or empty if none was
   */
  public Optional<SlaNotice> latestWarning() {
    return notices.stream()
        .filter(notice -> notice.kind() == SlaNotice.Kind.WARNING)
        .reduce((first, second) -> second);
  }

  /**
   * Returns the escalations that have fallen due.
   *
   * @return the notices in the order of time
   */
  public List<SlaNotice> escalations() {
    return notices.stream().filter(n -> n.kind() == SlaNotice.Kind.ESCALATION).toList();
  }
}
