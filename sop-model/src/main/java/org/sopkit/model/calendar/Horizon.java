package org.sopkit.model.calendar;

import java.io.Serializable;

/**
 * The years within which a calendar answers: from 1 January of the first to 31 December of the
 * last, in the calendar's zone.
 *
 * <p>Nothing is computed for a year until it is asked about, so a wide horizon costs nothing by
 * itself; only a search that finds nothing goes through all of it, at about a millisecond a year.
 * Outside the horizon there is no answer, only a typed error.
 *
 * @param firstYear the first year, 1 to 9999
 * @param lastYear the last year, not before the first, at most 9999
 */
public record Horizon(int firstYear, int lastYear) implements Serializable {

  /** 1900 to 2199: what a calendar has unless it is told otherwise. */
  public static final Horizon DEFAULT = new Horizon(1900, 2199);

  /**
   * Makes a horizon.
   *
   * @throws IllegalArgumentException if the years are reversed or outside 1 to 9999
   */
  public Horizon {
    if (firstYear < 1 || lastYear > 9999 || firstYear > lastYear) {
      throw new IllegalArgumentException(
          "horizon "
              + firstYear
              + "–"
              + lastYear
              + ": the years must lie within 1–9999, the first not after the last. Maybe swap the"
              + " two.");
    }
  }

  boolean contains(int year) {
    return firstYear <= year && year <= lastYear;
  }

  boolean overlaps(Horizon other) {
    return firstYear <= other.lastYear && other.firstYear <= lastYear;
  }

  Horizon intersect(Horizon other) {
    return new Horizon(Math.max(firstYear, other.firstYear), Math.min(lastYear, other.lastYear));
  }

  @Override
  public String toString() {
    return firstYear + "–" + lastYear;
  }
}
