package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sopkit.kpi.Formula;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.NotMeasurableReason;

/**
 * At which price or how many hours nothing is gained any more. The net present value falls in a
 * straight line with either, so two points give the answer exactly.
 */
final class BreakEven {

  private BreakEven() {}

  static KpiValue price(RoiFigures figures, RoiScenario scenario) {
    Formula formula = RoiFormulas.breakEvenPrice(scenario.after());
    return zero(price -> at(scenario, scenario.after().atPrice(price)))
        .map(
            price ->
                figures.money(
                    price, formula, Map.of("price", scenario.after().unitPrice().amount())))
        .orElse(RoiFigures.none(formula, NotMeasurableReason.NO_BREAK_EVEN));
  }

  static KpiValue hours(RoiFigures figures, RoiScenario scenario) {
    if (!(scenario.after() instanceof ProviderPrice.Hourly hourly)) {
      return RoiFigures.none(
          RoiFormulas.BREAK_EVEN_HOURS, NotMeasurableReason.NOT_PAID_BY_THE_HOUR);
    }
    return zero(hours -> at(scenario, new ProviderPrice.Hourly(hours, hourly.hourlyRate())))
        .map(
            hours ->
                figures.number(
                    hours,
                    KpiUnit.HOURS,
                    RoiFormulas.BREAK_EVEN_HOURS,
                    Map.of("hoursPerWeek", hourly.hoursPerWeek())))
        .orElse(RoiFigures.none(RoiFormulas.BREAK_EVEN_HOURS, NotMeasurableReason.NO_BREAK_EVEN));
  }

  private static Optional<BigDecimal> zero(Function<BigDecimal, BigDecimal> netPresentValue) {
    BigDecimal atZero = netPresentValue.apply(BigDecimal.ZERO);
    BigDecimal slope = atZero.subtract(netPresentValue.apply(BigDecimal.ONE));
    if (slope.signum() <= 0 || atZero.signum() < 0) {
      return Optional.empty();
    }
    return Optional.of(atZero.divide(slope, MathContext.DECIMAL128));
  }

  private static BigDecimal at(RoiScenario scenario, ProviderPrice price) {
    return WeeklyPlan.of(scenario.toBuilder().after(price).build()).flows().netPresentValue();
  }
}
