package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.Money;
import org.sopkit.kpi.NotMeasurableReason;

/**
 * Computes what handing work over returns. Start here.
 *
 * <p>15 hours a week at 45 EUR before, 15 at 18 EUR after: 675 − 270 = 405 EUR a week, 1,755 EUR a
 * month of 52 ÷ 12 weeks (1,620 of four), cost down by 60 %.
 *
 * <p>Sources: Forrester's Total Economic Impact method for present values (the first day is not
 * discounted, each year is from its end) and for the return (net benefits ÷ costs). Immutable and
 * thread-safe.
 */
public final class RoiCalculator {

  private static final BigDecimal QUOTE_TOLERANCE = new BigDecimal("0.05");

  private final RoundingMode rounding;

  private RoiCalculator(RoundingMode rounding) {
    this.rounding = rounding;
  }

  /**
   * Makes a calculator.
   *
   * @param mode how each figure is rounded, once, at the end; {@code HALF_EVEN} or {@code HALF_UP}
   *     are usual
   * @return the calculator
   * @throws IllegalArgumentException if the mode is {@code UNNECESSARY}
   */
  public static RoiCalculator rounding(RoundingMode mode) {
    if (Objects.requireNonNull(mode, "rounding") == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException(
          "rounding: UNNECESSARY cannot round a third. Maybe HALF_EVEN.");
    }
    return new RoiCalculator(mode);
  }

  /**
   * Computes what a scenario comes to.
   *
   * @param scenario the scenario
   * @return gain, return, payback, break-even, sensitivity and cases
   * @throws IllegalArgumentException if its low case comes to more than the expected one, or its
   *     high case to less
   */
  public RoiResult calculate(RoiScenario scenario) {
    RoiFigures figures = new RoiFigures(rounding, scenario.currency());
    WeeklyPlan plan = WeeklyPlan.of(scenario);
    KpiValue gain = gainPerWeek(figures, plan);
    return new RoiResult(
        scenario,
        figures.money(
            plan.costBefore(),
            RoiFormulas.COST_BEFORE,
            RoiFigures.inputs(
                "hoursBefore", scenario.before().hoursPerWeek(),
                "rateBefore", scenario.before().hourlyRate().amount(),
                "qualityBefore", plan.qualityBefore())),
        figures.money(
            plan.costAfter(),
            RoiFormulas.COST_AFTER,
            RoiFigures.inputs(
                "provider", RoiFigures.input(plan.provider()),
                "tools", amount(scenario.toolsPerMonth()),
                "management", plan.management(),
                "qualityAfter", plan.qualityAfter())),
        gain,
        gainPerMonth(figures, plan),
        gainPerYear(figures, plan),
        costReduction(figures, plan),
        figures.number(
            plan.hoursFreed(),
            KpiUnit.HOURS,
            RoiFormulas.HOURS_FREED,
            RoiFigures.inputs(
                "hoursBefore", scenario.before().hoursPerWeek(),
                "managementHours", scenario.before().hoursPerWeek().subtract(plan.hoursFreed()))),
        figures.investment(plan.flows()),
        BreakEven.price(figures, scenario),
        BreakEven.hours(figures, scenario),
        quotedMonth(figures, plan),
        SensitivityAnalysis.of(figures, scenario),
        cases(figures, scenario),
        Conventions.of(scenario, rounding));
  }

  /**
   * Computes what an investment returns that is given year by year.
   *
   * @param table first day and years
   * @return present values, return and payback; a year has 365 days
   */
  public InvestmentResult calculate(InvestmentTable table) {
    Currency currency = table.initialCost().currency();
    return new RoiFigures(rounding, currency).investment(table.flows());
  }

  private static KpiValue gainPerWeek(RoiFigures figures, WeeklyPlan plan) {
    InHouseWork before = plan.scenario().before();
    return figures.money(
        plan.gain(),
        RoiFormulas.GAIN_PER_WEEK,
        RoiFigures.inputs(
            "hoursBefore", before.hoursPerWeek(),
            "rateBefore", before.hourlyRate().amount(),
            "recaptureFactor", plan.scenario().recaptureFactor(),
            "qualityBefore", plan.qualityBefore(),
            "costAfter", RoiFigures.input(plan.costAfter())));
  }

  private static Map<WeeksPerMonth, KpiValue> gainPerMonth(RoiFigures figures, WeeklyPlan plan) {
    Map<WeeksPerMonth, KpiValue> months = new EnumMap<>(WeeksPerMonth.class);
    for (WeeksPerMonth convention : WeeksPerMonth.values()) {
      BigDecimal weeks = RoiFigures.input(convention.perMonth(BigDecimal.ONE));
      months.put(
          convention,
          figures.money(
              convention.perMonth(plan.gain()),
              RoiFormulas.GAIN_PER_MONTH,
              RoiFigures.inputs(
                  "gainPerWeek", RoiFigures.input(plan.gain()), "weeksPerMonth", weeks)));
    }
    return months;
  }

  private static KpiValue gainPerYear(RoiFigures figures, WeeklyPlan plan) {
    return figures.money(
        plan.gain().multiply(BigDecimal.valueOf(WeeklyPlan.WEEKS_PER_YEAR)),
        RoiFormulas.GAIN_PER_YEAR,
        RoiFigures.inputs("gainPerWeek", RoiFigures.input(plan.gain())));
  }

  private static KpiValue costReduction(RoiFigures figures, WeeklyPlan plan) {
    return figures.ratio(
        plan.costBefore().subtract(plan.costAfter()),
        plan.costBefore(),
        RoiFormulas.COST_REDUCTION,
        NotMeasurableReason.ZERO_COST_BEFORE,
        RoiFigures.inputs(
            "costBefore", RoiFigures.input(plan.costBefore()),
            "costAfter", RoiFigures.input(plan.costAfter())));
  }

  private static RoiResult.@Nullable QuotedMonth quotedMonth(RoiFigures figures, WeeklyPlan plan) {
    Money quote = plan.scenario().quotedGainPerMonth();
    if (quote == null) {
      return null;
    }
    BigDecimal quoted = quote.amount();
    BigDecimal computed = WeeksPerMonth.FIFTY_TWO_TWELFTHS.perMonth(plan.gain());
    KpiValue deviation =
        figures.ratio(
            quoted.subtract(computed),
            computed.abs(),
            RoiFormulas.QUOTED_MONTH,
            NotMeasurableReason.NO_GAIN,
            RoiFigures.inputs("quoted", quoted, "computed", RoiFigures.input(computed)));
    RoiResult.QuoteVerdict verdict =
        deviation
            .measured()
            .map(
                measured ->
                    measured.value().abs().compareTo(QUOTE_TOLERANCE) > 0
                        ? RoiResult.QuoteVerdict.DIFFERS
                        : RoiResult.QuoteVerdict.CLOSE)
            .orElse(RoiResult.QuoteVerdict.NOT_COMPARABLE);
    return new RoiResult.QuotedMonth(quoted, figures.rounded(computed), deviation, verdict);
  }

  private static List<RoiResult.RoiCase> cases(RoiFigures figures, RoiScenario scenario) {
    if (scenario.low().isEmpty() && scenario.high().isEmpty()) {
      return List.of();
    }
    BigDecimal low = netPresentValue(scenario, scenario.low());
    BigDecimal expected = netPresentValue(scenario, Map.of());
    BigDecimal high = netPresentValue(scenario, scenario.high());
    requireOrder(
        scenario,
        "low",
        "more",
        figures.rounded(low),
        figures.rounded(expected),
        low.compareTo(expected));
    requireOrder(
        scenario,
        "high",
        "less",
        figures.rounded(high),
        figures.rounded(expected),
        expected.compareTo(high));
    return List.of(
        oneCase(figures, scenario, RoiResult.RoiCase.Kind.LOW, scenario.low()),
        oneCase(figures, scenario, RoiResult.RoiCase.Kind.EXPECTED, Map.of()),
        oneCase(figures, scenario, RoiResult.RoiCase.Kind.HIGH, scenario.high()));
  }

  private static BigDecimal netPresentValue(
      RoiScenario scenario, Map<RoiInput, BigDecimal> changes) {
    return WeeklyPlan.of(scenario.with(changes)).flows().netPresentValue();
  }

  private static void requireOrder(
      RoiScenario scenario,
      String name,
      String than,
      BigDecimal value,
      BigDecimal expected,
      int order) {
    if (order > 0) {
      throw new IllegalArgumentException(
          "scenario \""
              + scenario.name()
              + "\": "
              + name
              + ": comes to a net present value of "
              + value.toPlainString()
              + ", "
              + than
              + " than the expected "
              + expected.toPlainString()
              + ". Maybe low and high are swapped: low is what happens if things go worse.");
    }
  }

  private static RoiResult.RoiCase oneCase(
      RoiFigures figures,
      RoiScenario scenario,
      RoiResult.RoiCase.Kind kind,
      Map<RoiInput, BigDecimal> changes) {
    WeeklyPlan plan = WeeklyPlan.of(scenario.with(changes));
    return new RoiResult.RoiCase(
        kind,
        changes,
        gainPerWeek(figures, plan),
        gainPerYear(figures, plan),
        costReduction(figures, plan),
        figures.investment(plan.flows()));
  }

  private static BigDecimal amount(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }
}
