package org.sopkit.kpi.roi;

import java.math.BigDecimal;

/**
 * What one year costs and brings, in the currency of its table.
 *
 * @param cost zero or more
 * @param benefit zero or more
 */
public record YearlyFlow(BigDecimal cost, BigDecimal benefit) {

  /**
   * Makes a year.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public YearlyFlow {
    Amounts.requireNotNegative("cost of a year", cost);
    Amounts.requireNotNegative("benefit of a year", benefit);
  }
}
