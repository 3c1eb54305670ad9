package org.sopkit.model.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where all objectives of one task stand at an instant.
 *
 * @param taskId the task
 * @param at the instant
 * @param statuses the current cycle of each objective, by set and in the order of the policy; empty
 *     if no policy covers the task
 * @param closedCycles the cycles that ended with a reopening, or with an update of a periodic
 *     objective; of each objective the oldest first
 * @param nextChange the first instant at which any of it changes by itself; null if never
 */
public record SlaEvaluation(
    String taskId,
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
   * Says whether a policy covers the task.
   *
   * @return true if at least one does
   */
  public boolean isCovered() {
    return !statuses.isEmpty();
  }

  /**
   * Returns the current status of an objective.
   *
   * @param objective its name
   * @return the status in the first set of policies that has it, or empty
   */
  public Optional<SlaStatus> status(String objective) {
    return statuses.stream().filter(s -> s.objective().equals(objective)).findFirst();
  }

  /**
   * Returns the state of an objective.
   *
   * @param objective its name
   * @return its state; {@link SlaState#NO_TARGET} if the task has no such objective
   */
  public SlaState state(String objective) {
    return status(objective).map(SlaStatus::state).orElse(SlaState.NO_TARGET);
  }
}
