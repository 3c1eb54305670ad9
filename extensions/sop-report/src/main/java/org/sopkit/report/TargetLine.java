package org.sopkit.report;

import java.util.Objects;
import org.sopkit.model.kpi.Comparison;

/**
 * What an indicator was to reach, and whether it did.
 *
 * @param scope whom it binds, for example the procedure that states it
 * @param comparison on which side of the value the figure has to be
 * @param wanted the value to reach
 * @param actual the figure; its name is the indicator's
 * @param result whether it was reached
 */
public record TargetLine(
    String scope, Comparison comparison, Value wanted, Figure actual, Result result) {

  /** Whether a target was reached. */
  public enum Result {
    /** The figure is on the right side, or equal. */
    MET,
    /** The figure is on the wrong side. */
    MISSED,
    /** There is no figure to compare. */
    NOT_MEASURABLE
  }

  /** Makes a line. */
  public TargetLine {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(result, "result");
  }
}
