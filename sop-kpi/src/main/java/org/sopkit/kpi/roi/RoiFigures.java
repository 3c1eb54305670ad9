package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.sopkit.kpi.Formula;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.NotMeasurableReason;

/** Makes the figures of a return on investment: the one place where they are rounded. */
final class RoiFigures {

  private static final int INPUT_DECIMALS = 9;

  private final RoundingMode rounding;
  private final Currency currency;

  RoiFigures(RoundingMode rounding, Currency currency) {
    this.rounding = rounding;
    this.currency = currency;
  }

  KpiValue money(BigDecimal exact, Formula formula, Map<String, BigDecimal> inputs) {
    return new KpiValue.Measured(rounded(exact), KpiUnit.MONEY, currency, 0, formula, null, inputs);
  }

  KpiValue number(BigDecimal exact, KpiUnit unit, Formula formula, Map<String, BigDecimal> inputs) {
    BigDecimal value = unit.round(exact, null, rounding);
    return new KpiValue.Measured(value, unit, null, 0, formula, null, inputs);
  }

  /** A ratio, or why there is none when the whole is zero. */
  KpiValue ratio(
      BigDecimal part,
      BigDecimal whole,
      Formula formula,
      NotMeasurableReason whenZero,
      Map<String, BigDecimal> inputs) {
    return whole.signum() == 0
        ? none(formula, whenZero)
        : number(part.divide(whole, MathContext.DECIMAL128), KpiUnit.RATIO, formula, inputs);
  }

  BigDecimal rounded(BigDecimal exact) {
    return KpiUnit.MONEY.round(exact, currency, rounding);
  }

  /**
   * An amount as an input of the next formula: nine decimals, so that whoever computes it again
   * from what is listed comes to the same figure.
   */
  static BigDecimal input(BigDecimal exact) {
    BigDecimal number = exact.setScale(INPUT_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  static KpiValue none(Formula formula, NotMeasurableReason reason) {
    return new KpiValue.NotMeasurable(formula, reason, Map.of());
  }

  /** Names and numbers in turn, kept in this order. */
  static Map<String, BigDecimal> inputs(Object... namesAndNumbers) {
    Map<String, BigDecimal> inputs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      inputs.put((String) namesAndNumbers[i], (BigDecimal) namesAndNumbers[i + 1]);
    }
    return inputs;
  }

  InvestmentResult investment(CashFlows flows) {
    BigDecimal costs = flows.presentValueOfCosts();
    BigDecimal benefits = flows.presentValueOfBenefits();
    BigDecimal net = benefits.subtract(costs);
    Map<String, BigDecimal> given =
        inputs("initialCost", flows.initialCost(), "discountRate", flows.discountRate());
    Map<String, BigDecimal> present =
        inputs("presentValueOfBenefits", input(benefits), "presentValueOfCosts", input(costs));
    return new InvestmentResult(
        money(costs, RoiFormulas.PV_COSTS, given),
        money(benefits, RoiFormulas.PV_BENEFITS, Map.of("discountRate", flows.discountRate())),
        money(net, RoiFormulas.NPV, present),
        ratio(net, costs, RoiFormulas.ROI, NotMeasurableReason.ZERO_COST, present),
        payback(flows));
  }

  private KpiValue payback(CashFlows flows) {
    OptionalLong days = flows.paybackDays();
    if (days.isEmpty()) {
      int horizon = flows.flows().stream().mapToInt(CashFlows.Flow::days).sum();
      return new KpiValue.NotMeasurable(
          RoiFormulas.PAYBACK,
          NotMeasurableReason.NOT_PAID_BACK,
          Map.of("horizonDays", Integer.toString(horizon)));
    }
    return number(
        BigDecimal.valueOf(days.getAsLong()),
        KpiUnit.DAYS,
        RoiFormulas.PAYBACK,
        Map.of("initialCost", flows.initialCost()));
  }
}
