package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import org.sopkit.kpi.Money;

/**
 * Work done by the client's own people.
 *
 * @param hoursPerWeek hours a week, zero or more
 * @param hourlyRate what an hour costs, zero or more
 */
public record InHouseWork(BigDecimal hoursPerWeek, Money hourlyRate) {

  /**
   * Makes the work.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public InHouseWork {
    Amounts.requireNotNegative("in-house hours per week", hoursPerWeek);
    Amounts.requireNotNegative("in-house hourly rate", hourlyRate);
  }

  BigDecimal costPerWeek() {
    return hoursPerWeek.multiply(hourlyRate.amount());
  }
}
