package org.sopkit.model.sla;

/**
 * Where a due date goes that falls on a closed day. The names are those of financial calendars.
 *
 * <p>Example, Monday to Friday, due Saturday 2026-02-28: following is Monday 2026-03-02, preceding
 * is Friday 2026-02-27, modified following is Friday 2026-02-27 (Monday lies in another month),
 * none is Saturday itself; omit is no occurrence at all.
 */
public enum RollConvention {
  /** To the next working day. */
  FOLLOWING,
  /** To the previous working day. */
  PRECEDING,
  /** To the next working day, unless that lies in another month: then to the previous one. */
  MODIFIED_FOLLOWING,
  /** Nowhere: it stays on the closed day. */
  NONE,
  /**
   * Nowhere: a closed day has no occurrence at all. For recurrences only. "Every working day" is
   * every day, with the closed ones left out.
   */
  OMIT
}
