package org.sopkit.kpi;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where the true value lies with 95 % confidence.
 *
 * @param method how the bounds were computed
 * @param low the lower bound, in the figure's unit
 * @param high the upper bound, in the figure's unit
 */
public record Interval(Method method, BigDecimal low, BigDecimal high) {

  /** How the bounds of an interval are computed. */
  public enum Method {
    /** Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927), z = 1.959964. */
    WILSON_95,
    /** Value ± 1.959964 standard errors, cut at the ends of the scale. */
    NORMAL_95
  }

  /**
   * Makes an interval.
   *
   * @throws IllegalArgumentException if the lower bound is above the upper one
   */
  public Interval {
    Objects.requireNonNull(method, "method");
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "interval " + low + "–" + high + ": the lower bound is above the upper one.");
    }
  }
}
