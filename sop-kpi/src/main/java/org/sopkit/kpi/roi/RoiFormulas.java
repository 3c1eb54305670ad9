package org.sopkit.kpi.roi;

import org.sopkit.kpi.Formula;

/** The formulas of a return on investment; the names in them are those of the inputs. */
final class RoiFormulas {

  static final Formula COST_BEFORE =
      new Formula("cost-before-per-week", "hoursBefore * rateBefore + qualityBefore");
  static final Formula COST_AFTER =
      new Formula("cost-after-per-week", "provider + tools * 12 / 52 + management + qualityAfter");
  static final Formula GAIN_PER_WEEK =
      new Formula(
          "gain-per-week",
          "hoursBefore * rateBefore * recaptureFactor + qualityBefore - costAfter");
  static final Formula GAIN_PER_MONTH =
      new Formula("gain-per-month", "gainPerWeek * weeksPerMonth");
  static final Formula GAIN_PER_YEAR = new Formula("gain-per-year", "gainPerWeek * 52");
  static final Formula COST_REDUCTION =
      new Formula("cost-reduction", "(costBefore - costAfter) / costBefore");
  static final Formula HOURS_FREED =
      new Formula("hours-freed-per-week", "hoursBefore - managementHours");
  static final Formula PV_COSTS =
      new Formula(
          "present-value-of-costs",
          "initialCost + sum over years y of cost(y) / (1 + discountRate)^y");
  static final Formula PV_BENEFITS =
      new Formula(
          "present-value-of-benefits", "sum over years y of benefit(y) / (1 + discountRate)^y");
  static final Formula NPV =
      new Formula("net-present-value", "presentValueOfBenefits - presentValueOfCosts");
  static final Formula ROI =
      new Formula(
          "return-on-investment",
          "(presentValueOfBenefits - presentValueOfCosts) / presentValueOfCosts");
  static final Formula PAYBACK =
      new Formula(
          "payback",
          "first day from which initialCost + costs so far <= benefits so far, up to the end");
  static final Formula BREAK_EVEN_HOURS =
      new Formula("break-even-hours", "provider's hours per week at which netPresentValue = 0");
  static final Formula QUOTED_MONTH =
      new Formula("quoted-month-deviation", "(quoted - computed) / |computed|");

  private RoiFormulas() {}

  /** The price of one unit of what is paid: an hour, a month, a task. */
  static Formula breakEvenPrice(ProviderPrice price) {
    String unit =
        price instanceof ProviderPrice.Hourly
            ? "hour"
            : price instanceof ProviderPrice.Monthly ? "month" : "task";
    return new Formula("break-even-price/" + unit, "price at which netPresentValue = 0");
  }
}
