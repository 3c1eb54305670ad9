package org.sopkit.kpi;

/** What a calculation keeps in memory. */
public enum KpiMode {
  /**
   * Keeps every duration and every task id: quantiles are exact and a task that comes twice is
   * refused. The heap grows with the rows (about 100 bytes each); right up to some million rows.
   */
  EXACT,
  /**
   * Keeps a bounded heap whatever the number of rows: groups of up to {@value
   * DurationAccumulator#EXACT_UP_TO} durations stay exact, larger ones are counted in a histogram
   * whose quantiles are at most 0.1 % off. Ids are not kept: the host vouches that no task comes
   * twice. Counts, rates, means and standard deviations are exact.
   */
  BOUNDED
}
