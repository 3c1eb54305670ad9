package org.sopkit.model.calendar;

/**
 * From where D+n counts when D itself is not a working day.
 *
 * <p>Example, Monday to Friday, D = Sunday 2026-03-01: D+3 is Wednesday 2026-03-04 under {@link
 * #COUNTS_FROM_THE_DATE} and Thursday 2026-03-05 under {@link #ROLLS_TO_A_WORKING_DAY}. When D is a
 * working day the two agree.
 */
public enum ClosedOrigin {
  /** Counts from the date as it is: D+1 is the next working day, and D+0 is D, though closed. */
  COUNTS_FROM_THE_DATE,
  /**
   * Moves to a working day first, then counts: for n ≥ 0 to the next one, so that D+0 is the next
   * working day; for n &lt; 0 to the previous one.
   */
  ROLLS_TO_A_WORKING_DAY
}
