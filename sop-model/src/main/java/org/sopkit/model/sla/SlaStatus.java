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
 * real time for an elapsed one. Pauses are not counted, unless nothing moves the deadline: the time
 * before a fixed, stored or recurring one runs on while the task is paused. At any instant {@code
 * elapsed + remaining = length}. A clock that has stopped keeps the figures it stopped with.
 *
 * <p>When the priority changes, what is open is judged anew by the promise to the new priority, and
 * what was fulfilled before keeps the promise that held then. If nothing is promised to the new
 * priority, the clock stops at the change with {@link SlaState#NO_TARGET}: the figures, and a
 * breach that had happened by then, stay as they were.
 *
 * @param taskId the task
 * @param source policy, objective and calendar, with their versions
 * @param cycle from 1; each reopening, and each update of a periodic objective, starts the next, if
 *     the objective is owed again
 * @param state where it stands
 * @param target what was promised, also where the host stores another deadline; null if nothing was
 * @param start when the clock started; null if it has not
 * @param due when it is due. While the task is paused: when it would be due if it were resumed now
 * @param originalDue when it would have been due without pauses
 * @param stoppedAt when the clock stopped for good: fulfilled, cancelled, or not promised any more;
 *     null while open
 * @param breachedAt the deadline, once it has passed; else null
 * @param pausedSince when the pause began that lasts now; null if the task is not paused
 * @param length the counted time from start to original due; if pauses moved a deadline on to
 *     another due time, from start to due without them; null without a target
 * @param elapsed the counted time so far
 * @param remaining the counted time left, negative once overdue; null without a target
 * @param elapsedReal the real time from the start until now or until it stopped, pauses included
 * @param paused the time taken out by pauses, in the seconds of the target
 * @param consumedPerMille elapsed ÷ length in thousandths, rounded down: 1000 is all of it, more is
 *     overdue; null without a target or for one of no length
 * @param nextChange the first instant at which anything here changes by itself, or at which the
 *     history of the task is known to go on; null if never
 * @param notices what has happened so far, in the order of time
 * @param problems the notices that cannot be computed, and why not; nearly always empty
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
    List<SlaNotice> notices,
    List<SlaProblem> problems) {

  /** Makes a status. */
  public SlaStatus {
    notices = List.copyOf(notices);
    problems = List.copyOf(problems);
  }

  /**
   * Says whether the deadline was missed, whatever became of the task later.
   *
   * @return true if {@link #breachedAt} is set: also for a task that was cancelled, or lost its
   *     promise, after the deadline
   */
  public boolean isBreached() {
    return breachedAt != null;
  }

  /**
   * Says whether a change of priority ended the promise before it was kept.
   *
   * @return true if the state is {@link SlaState#NO_TARGET}, although there was a deadline
   */
  public boolean isWithdrawn() {
    return state == SlaState.NO_TARGET && due != null;
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
