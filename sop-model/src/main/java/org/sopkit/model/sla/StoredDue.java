package org.sopkit.model.sla;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that the host stores, and what it is the deadline of.
 *
 * <p>One that names no cycle belongs to the last cycle that started before it. Example, a task
 * created on Monday 2026-03-02 and reopened on Monday 2026-03-09: Tuesday 2026-03-03 18:00 is the
 * deadline of the first cycle, which is judged by it for ever, and the second cycle has none;
 * Tuesday 2026-03-10 18:00 is that of the second. A host that agrees on a date beyond a later
 * reopening, or changes the date of a closed cycle, names the cycle.
 *
 * <p>If several fit, the one that names the cycle wins, then the one that names the objective.
 *
 * @param due the deadline; fractions of a second are dropped
 * @param objective the objective that it is of; null for each one that takes stored deadlines
 * @param cycle the cycle that it is of, from 1; 0 for the last that started before it
 */
public record StoredDue(Instant due, @Nullable String objective, int cycle) {

  /**
   * Makes a stored deadline.
   *
   * @throws InvalidSlaException if the cycle is negative
   */
  public StoredDue {
    Objects.requireNonNull(due, "due");
    if (cycle < 0) {
      throw new InvalidSlaException(
          "cycle", cycle + " is no cycle. Maybe 1 for the first, or 0 if the host does not know.");
    }
  }

  /**
   * Stores the deadline of each objective that takes stored ones.
   *
   * @param due the deadline
   * @return the stored deadline
   */
  public static StoredDue at(Instant due) {
    return new StoredDue(due, null, 0);
  }

  /**
   * Returns the same deadline, of one objective only.
   *
   * @param name the objective
   * @return the stored deadline
   */
  public StoredDue of(String name) {
    return new StoredDue(due, name, cycle);
  }

  /**
   * Returns the same deadline, of one cycle only.
   *
   * @param number the cycle, from 1
   * @return the stored deadline
   */
  public StoredDue inCycle(int number) {
    return new StoredDue(due, objective, number);
  }

  /** Says whether it can be the deadline of an objective. */
  boolean isOf(String name) {
    return objective == null || objective.equals(name);
  }

  /** Says how much it states: the higher wins. */
  int rank() {
    return (cycle > 0 ? 2 : 0) + (objective == null ? 0 : 1);
  }
}
