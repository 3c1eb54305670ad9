package org.sopkit.kpi.roi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.sopkit.kpi.Money;

/** How the provider is paid: by the hour, by the month or by the task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ProviderPrice.Hourly.class, name = "hourly"),
  @JsonSubTypes.Type(value = ProviderPrice.Monthly.class, name = "monthly"),
  @JsonSubTypes.Type(value = ProviderPrice.PerTask.class, name = "per-task"),
})
public sealed interface ProviderPrice {

  /**
   * Returns the price of one unit: an hour, a month, a task.
   *
   * @return the price
   */
  Money unitPrice();

  /**
   * Returns what a week costs.
   *
   * @return the amount, not rounded
   */
  BigDecimal costPerWeek();

  /**
   * Returns the same way of paying at another price.
   *
   * @param amount the price of one unit, in the same currency
   * @return the changed price
   */
  ProviderPrice atPrice(BigDecimal amount);

  /**
   * Paid by the hour.
   *
   * @param hoursPerWeek hours worked a week, zero or more
   * @param hourlyRate the price of one, zero or more
   */
  record Hourly(BigDecimal hoursPerWeek, Money hourlyRate) implements ProviderPrice {

    /** Makes a price. */
    public Hourly {
      Amounts.requireNotNegative("after: hours per week", hoursPerWeek);
      Amounts.requireNotNegative("after: hourly rate", hourlyRate);
    }

    @Override
    public Money unitPrice() {
      return hourlyRate;
    }

    @Override
    public BigDecimal costPerWeek() {
      return hoursPerWeek.multiply(hourlyRate.amount());
    }

    @Override
    public Hourly atPrice(BigDecimal amount) {
      return new Hourly(hoursPerWeek, new Money(amount, hourlyRate.currency()));
    }
  }

  /**
   * Paid by the month, twelve times a year: a week costs 12 ÷ 52 of the fee.
   *
   * @param feePerMonth the fee, zero or more
   */
  record Monthly(Money feePerMonth) implements ProviderPrice {

    /** Makes a price. */
    public Monthly {
      Amounts.requireNotNegative("after: fee per month", feePerMonth);
    }

    @Override
    public Money unitPrice() {
      return feePerMonth;
    }

    @Override
    public BigDecimal costPerWeek() {
      return WeeksPerMonth.FIFTY_TWO_TWELFTHS.perWeek(feePerMonth.amount());
    }

    @Override
    public Monthly atPrice(BigDecimal amount) {
      return new Monthly(new Money(amount, feePerMonth.currency()));
    }
  }

  /**
   * Paid by the task.
   *
   * @param tasksPerWeek tasks done a week, zero or more
   * @param pricePerTask the price of one, zero or more
   */
  record PerTask(BigDecimal tasksPerWeek, Money pricePerTask) implements ProviderPrice {

    /** Makes a price. */
    public PerTask {
      Amounts.requireNotNegative("after: tasks per week", tasksPerWeek);
      Amounts.requireNotNegative("after: price per task", pricePerTask);
    }

    @Override
    public Money unitPrice() {
      return pricePerTask;
    }

    @Override
    public BigDecimal costPerWeek() {
      return tasksPerWeek.multiply(pricePerTask.amount());
    }

    @Override
    public PerTask atPrice(BigDecimal amount) {
      return new PerTask(tasksPerWeek, new Money(amount, pricePerTask.currency()));
    }
  }
}
