package org.sopkit.model.calendar;

/**
 * What a second of working time is when the zone moves its clocks.
 *
 * <p>Example, Europe/Paris, a night shift of 22:00–06:00: on the night of Saturday 2026-03-28
 * (02:00 becomes 03:00) it counts 7 hours under {@link #ELAPSED} and 8 under {@link #WALL}; on the
 * night of Saturday 2026-10-24 (03:00 becomes 02:00) it counts 9 and 8.
 */
public enum DstPolicy {
  /**
   * Real seconds are counted. The default.
   *
   * <p>A boundary that falls in a gap moves forward by the length of the gap (02:30 becomes 03:30);
   * an interval that this empties is dropped. An ambiguous opening is its first occurrence. An
   * ambiguous closing is its first occurrence, which keeps the interval's wall length, or the
   * second when the first would leave the interval empty. A date that the zone skipped altogether
   * has no hours.
   */
  ELAPSED,

  /**
   * Clock-face seconds are counted.
   *
   * <p>The hour that the clocks skip counts at once, at the instant of the change; the hour that
   * they repeat counts once, in its first pass, and the count stands still during the second. So a
   * boundary that falls in a gap is the instant of the change, and an ambiguous one is its first
   * occurrence. An interval that lies wholly in a gap is dropped. A deadline that falls in a
   * skipped hour is the instant of the change: this is the only case in which {@code between(t,
   * plus(t, d))} is not {@code d} but more.
   */
  WALL
}
