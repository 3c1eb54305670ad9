package org.sopkit.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a period beside those of the period before.
 *
 * @param current the period, in the reader's language, for example "March 2026"
 * @param previous the period before
 * @param changes one for each indicator, shown in this order
 */
public record PeriodComparison(String current, String previous, List<Change> changes) {

  /** Which way an indicator went. */
  public enum Direction {
    /** For the better. */
    BETTER,
    /** For the worse. */
    WORSE,
    /** Nowhere, at the precision shown. */
    SAME,
    /** One of the two figures is missing. */
    NOT_COMPARABLE
  }

  /**
   * One indicator in both periods.
   *
   * @param current its figure in the period
   * @param previous its figure in the period before
   * @param difference now − before, in the figures' unit; null if they cannot be compared. Where
   *     both values are of one kind, the page writes the difference of the two as it rounds them;
   *     that of two shares in points
   * @param direction whether that is better
   */
  public record Change(
      Figure current, Figure previous, @Nullable Value difference, Direction direction) {
    /** Makes a change. */
    public Change {
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(previous, "previous");
      Objects.requireNonNull(direction, "direction");
    }
  }

  /** Makes a comparison. */
  public PeriodComparison {
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(previous, "previous");
    changes = List.copyOf(changes);
  }
}
