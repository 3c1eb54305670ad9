package org.sopkit.model.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;

/**
 * Where all objectives of one task stand at an instant.
 *
 * @param taskId the task
 * @param priority its priority at the instant, after every change until then
 * @param at the instant
 * @param statuses the current cycle of each objective, by set and in the order of the policy; empty
 *     if no policy covers the task
 * @param closedCycles the cycles that ended with a reopening, or with an update of a periodic
 *     objective; of each objective the oldest first
 * @param nextChange the first instant at which any of it changes by itself, or at which the history
 *     of the task is known to go on; null if never
 */
public record SlaEvaluation(
    String taskId,
    Priority priority,
    Instant at,
    List<SlaStatus> statuses,
    List<SlaStatus> closedCycles,
    @Nullable Instant nextChange) {

  /** Makes an evaluation. */
  public SlaEvaluation {
    statuses = List.copyOf(statuses);
    closedCycles = List.copyOf(closedCycles);
  }

  /**
   * Says whether a policy covers the task. One that no policy covers has no objectives, so that
   * there is nothing to list; {@link #state} of any name is {@link SlaState#NO_TARGET}.
   *
   * @return true if at least one does; false if none does any more since the priority was changed
   */
  public boolean isCovered() {
    return statuses.stream().anyMatch(status -> !status.isWithdrawn());
  }

  /**
   * Returns the current status of an objective whose name only one set of policies uses.
   *
   * @param objective its name
   * @return the status, or empty if there is none
   * @throws InvalidSlaException if several sets promise an objective of that name
   */
  public Optional<SlaStatus> status(String objective) {
    List<SlaStatus> found = statuses.stream().filter(s -> s.objective().equals(objective)).toList();
    if (found.size() > 1) {
      List<String> sets = found.stream().map(s -> s.source().policySet()).toList();
      throw new InvalidSlaException(
          "objective",
          "\""
              + objective
              + "\" is promised by the sets "
              + sets
              + ". Maybe name one of them too.");
    }
    return found.stream().findFirst();
  }

  /**
   * Returns the current status of an objective of a set of policies.
   *
   * @param policySet the id of the set
   * @param objective its name
   * @return the status, or empty if there is none
   */
  public Optional<SlaStatus> status(String policySet, String objective) {
    return statuses.stream()
        .filter(s -> s.source().policySet().equals(policySet) && s.objective().equals(objective))
        .findFirst();
  }

  /**
   * Returns the state of an objective whose name only one set of policies uses.
   *
   * @param objective its name
   * @return its state; {@link SlaState#NO_TARGET} if the task has no such objective
   * @throws InvalidSlaException if several sets promise an objective of that name
   */
  public SlaState state(String objective) {
    return status(objective).map(SlaStatus::state).orElse(SlaState.NO_TARGET);
  }

  /**
   * Returns the state of an objective of a set of policies.
   *
   * @param policySet the id of the set
   * @param objective its name
   * @return its state; {@link SlaState#NO_TARGET} if the task has no such objective
   */
  public SlaState state(String policySet, String objective) {
    return status(policySet, objective).map(SlaStatus::state).orElse(SlaState.NO_TARGET);
  }
}
