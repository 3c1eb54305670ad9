package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import org.sopkit.kpi.Money;

/**
 * What errors are expected to cost: tasks × errors per task × cost of an error.
 *
 * @param tasksPerWeek tasks a week, zero or more
 * @param errorRate errors per task, zero or more
 * @param costPerError what putting one right costs, zero or more
 */
public record QualityCost(BigDecimal tasksPerWeek, BigDecimal errorRate, Money costPerError) {

  /**
   * Makes the cost.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public QualityCost {
    Amounts.requireNotNegative("tasks per week", tasksPerWeek);
    Amounts.requireNotNegative("error rate", errorRate);
    Amounts.requireNotNegative("cost per error", costPerError);
  }

  BigDecimal costPerWeek() {
    return tasksPerWeek.multiply(errorRate).multiply(costPerError.amount());
  }
}
