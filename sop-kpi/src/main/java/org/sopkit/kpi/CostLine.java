package org.sopkit.kpi;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a period cost: hours at a rate, a fee, a tool, a training.
 *
 * @param label what it is, as the host says
 * @param amount how much; negative for a credit note
 * @param period the period that bears it
 * @param group the group that bears it alone; null if it is the whole back office's
 */
public record CostLine(String label, Money amount, KpiPeriod period, @Nullable GroupKey group) {

  /** Makes a cost. */
  public CostLine {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(period, "period");
  }

  /**
   * Makes a cost of the whole back office.
   *
   * @param label what it is
   * @param amount how much
   * @param period the period that bears it
   * @return the cost
   */
  public static CostLine of(String label, Money amount, KpiPeriod period) {
    return new CostLine(label, amount, period, null);
  }

  /**
   * Makes the cost of hours at a rate: 15 h at 18 EUR are 270 EUR.
   *
   * @param label what it is
   * @param hours how many hours
   * @param hourlyRate the price of one
   * @param period the period that bears it
   * @return the cost, not rounded
   */
  public static CostLine hours(String label, BigDecimal hours, Money hourlyRate, KpiPeriod period) {
    Money amount = new Money(hours.multiply(hourlyRate.amount()), hourlyRate.currency());
    return of(label, amount, period);
  }

  /**
   * Returns the same cost, borne by one group. It counts in the group's cost per task and in the
   * whole one.
   *
   * @param dimension by what tasks are grouped
   * @param value the group
   * @return the cost
   */
  public CostLine forGroup(Dimension dimension, String value) {
    return new CostLine(label, amount, period, new GroupKey(dimension, value));
  }
}
