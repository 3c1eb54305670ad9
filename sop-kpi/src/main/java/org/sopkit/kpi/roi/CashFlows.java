package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/** What is spent on the first day, and what comes and goes afterwards; nothing is rounded here. */
record CashFlows(BigDecimal initialCost, List<Flow> flows, BigDecimal discountRate) {

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** What comes and goes evenly over some days, all of them in one year. */
  record Flow(BigDecimal cost, BigDecimal benefit, int days, int year) {

    BigDecimal net() {
      return benefit.subtract(cost);
    }
  }

  BigDecimal presentValueOfCosts() {
    BigDecimal sum = initialCost;
    for (Flow flow : flows) {
      sum = sum.add(discounted(flow.cost(), flow.year()));
    }
    return sum;
  }

  BigDecimal presentValueOfBenefits() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Flow flow : flows) {
      sum = sum.add(discounted(flow.benefit(), flow.year()));
    }
    return sum;
  }

  BigDecimal netPresentValue() {
    return presentValueOfBenefits().subtract(presentValueOfCosts());
  }

  /**
   * Returns after how many days all that was spent has come back, for good: from then to the end
   * nothing is in the red again. Not discounted; a day begun counts.
   */
  OptionalLong paybackDays() {
    BigDecimal balance = initialCost.negate();
    boolean paid = balance.signum() >= 0;
    long paidOn = 0;
    long day = 0;
    for (Flow flow : flows) {
      BigDecimal next = balance.add(flow.net());
      if (next.signum() < 0) {
        paid = false;
      } else if (!paid) {
        paid = true;
        paidOn = day + daysUntilZero(balance, flow);
      }
      balance = next;
      day += flow.days();
    }
    return paid ? OptionalLong.of(paidOn) : OptionalLong.empty();
  }

  private static long daysUntilZero(BigDecimal balance, Flow flow) {
    return balance
        .negate()
        .multiply(BigDecimal.valueOf(flow.days()))
        .divide(flow.net(), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  private BigDecimal discounted(BigDecimal amount, int year) {
    if (discountRate.signum() == 0) {
      return amount;
    }
    return amount.divide(BigDecimal.ONE.add(discountRate).pow(year, PRECISION), PRECISION);
  }
}
