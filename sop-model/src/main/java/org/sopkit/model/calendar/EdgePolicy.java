package org.sopkit.model.calendar;

/**
 * Where a deadline lies that falls exactly on a closing.
 *
 * <p>Example, Monday to Friday 09:00–17:00: Friday 15:00 plus 2 hours is Friday 17:00 under {@link
 * #STAY} and Monday 09:00 under {@link #ROLL}. Both are the same amount of working time away.
 */
public enum EdgePolicy {
  /** The deadline stays on the closing. The default. */
  STAY,
  /** The deadline rolls to the next opening. Only adding rolls; subtracting stays on an opening. */
  ROLL
}
