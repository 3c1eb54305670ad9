package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sopkit.kpi.Money;

/**
 * An investment as studies print it: what the first day costs, then a line for each year.
 *
 * @param initialCost paid on the first day, not discounted; zero or more
 * @param years the years in order, 1 to 50; each year's amounts are discounted from its end
 * @param discountRate what a year of waiting costs: 0.10 is 10 %; zero to 10
 */
public record InvestmentTable(Money initialCost, List<YearlyFlow> years, BigDecimal discountRate) {

  private static final int DAYS_PER_YEAR = 365;
  private static final int MOST_YEARS = 50;

  /**
   * Makes a table.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public InvestmentTable {
    Objects.requireNonNull(initialCost, "initialCost");
    years = List.copyOf(years);
    Amounts.requireNotNegative("initial cost", initialCost);
    Amounts.requireNotNegative("discount rate", discountRate);
    if (discountRate.compareTo(BigDecimal.TEN) > 0) {
      throw new IllegalArgumentException(
          "discount rate: "
              + discountRate
              + " is over 10. Maybe it is a percentage: divide by 100.");
    }
    if (years.isEmpty() || years.size() > MOST_YEARS) {
      throw new IllegalArgumentException(
          "years: " + years.size() + " is not in 1–" + MOST_YEARS + ".");
    }
  }

  CashFlows flows() {
    List<CashFlows.Flow> flows = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      YearlyFlow year = years.get(i);
      flows.add(new CashFlows.Flow(year.cost(), year.benefit(), DAYS_PER_YEAR, i + 1));
    }
    return new CashFlows(initialCost.amount(), flows, discountRate);
  }
}
