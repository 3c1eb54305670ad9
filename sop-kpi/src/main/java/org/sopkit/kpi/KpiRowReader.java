package org.sopkit.kpi;

import org.jspecify.annotations.Nullable;

/**
 * How to read the figures of one task from a host's own row; nothing is copied.
 *
 * <p>Instants are seconds since 1970-01-01T00:00Z and durations are seconds, as {@code long}, so
 * that reading ten million rows allocates nothing. What the host does not know stays {@link
 * #UNKNOWN}; the figures that need it are then "not measurable".
 *
 * <p>An implementation must be stateless or otherwise safe for as many threads as use it.
 *
 * @param <T> the host's row
 */
public interface KpiRowReader<T> {

  /** What a reader returns for a number it does not have. */
  long UNKNOWN = Long.MIN_VALUE;

  /**
   * Returns the task's id, by which a refused row is named.
   *
   * @param row the task
   * @return the id
   */
  String id(T row);

  /**
   * Returns when the task was opened.
   *
   * @param row the task
   * @return seconds since the epoch
   */
  long openedAt(T row);

  /**
   * Returns when the task was closed (or cancelled).
   *
   * @param row the task
   * @return seconds since the epoch, or {@link #UNKNOWN} while it is open
   */
  long closedAt(T row);

  /**
   * Returns what became of the target, as of the report's "now": of the objective that closing the
   * task fulfils, not of a first answer. {@link OnTimeOutcome#of} maps a state of the SLA clock.
   *
   * @param row the task
   * @return the outcome
   */
  OnTimeOutcome outcome(T row);

  /**
   * Returns when the task is or was due. Needed to know which tasks were open and already late at
   * the end of a past period; without it such a period counts only what was closed in it.
   *
   * @param row the task
   * @return seconds since the epoch, or {@link #UNKNOWN}
   */
  default long dueAt(T row) {
    return UNKNOWN;
  }

  /**
   * Returns the working time between opening and closing.
   *
   * @param row a closed task
   * @return seconds, or {@link #UNKNOWN}
   */
  default long workingLeadTime(T row) {
    return UNKNOWN;
  }

  /**
   * Returns the time really worked on the task, from timesheets or start and stop events.
   *
   * @param row the task
   * @return seconds, or {@link #UNKNOWN}
   */
  default long handlingTime(T row) {
    return UNKNOWN;
  }

  /**
   * Returns the time such a task took before the work was handed over.
   *
   * @param row the task
   * @return seconds, or {@link #UNKNOWN}
   */
  default long baselineHandlingTime(T row) {
    return UNKNOWN;
  }

  /**
   * Returns how many defects were found in the task's result.
   *
   * @param row the task
   * @return zero or more, or {@link #UNKNOWN}
   */
  default long defects(T row) {
    return UNKNOWN;
  }

  /**
   * Returns how often the work had to be done again.
   *
   * @param row the task
   * @return zero or more, or {@link #UNKNOWN}
   */
  default long reworks(T row) {
    return UNKNOWN;
  }

  /**
   * Returns how often the closed task was opened again.
   *
   * @param row the task
   * @return zero or more, or {@link #UNKNOWN}
   */
  default long reopenings(T row) {
    return UNKNOWN;
  }

  /**
   * Returns the task's value of a dimension.
   *
   * @param row the task
   * @param dimension the dimension
   * @return the value, or null if the task has none
   */
  default @Nullable String dimension(T row, Dimension dimension) {
    return null;
  }
}
