package org.sopkit.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.kpi.Expect.measured;
import static org.sopkit.kpi.Expect.notMeasurable;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.kpi.Convention;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.Money;
import org.sopkit.kpi.NotMeasurableReason;

class RoiCalculatorTest {

  private static final RoiCalculator CALCULATOR = RoiCalculator.rounding(RoundingMode.HALF_EVEN);

  /** 15 hours a week at 45 EUR before, 15 at 18 EUR after. */
  private static final RoiScenario QUICK =
      RoiScenario.quickSum("quick sum", work("15", "45 EUR"), hourly("15", "18 EUR"));

  private static InHouseWork work(String hours, String rate) {
    return new InHouseWork(new BigDecimal(hours), Money.parse(rate));
  }

  private static ProviderPrice hourly(String hours, String rate) {
    return new ProviderPrice.Hourly(new BigDecimal(hours), Money.parse(rate));
  }

  private static RoiScenario with(RoiInput input, String value) {
    return QUICK.with(Map.of(input, new BigDecimal(value)));
  }

  private static RoiScenario rampingUp(String... shares) {
    return QUICK.toBuilder().rampUp(Stream.of(shares).map(BigDecimal::new).toList()).build();
  }

  private static RoiScenario over(RoiScenario scenario, int weeks) {
    return scenario.toBuilder().horizonWeeks(weeks).build();
  }

  private static RoiScenario managed(RoiScenario scenario, InHouseWork management) {
    return scenario.toBuilder().management(management).build();
  }

  @Test
  void the_quick_sum_is_405_a_week_and_sixty_percent_less() {
    RoiResult result = CALCULATOR.calculate(QUICK);

    measured(result.costBeforePerWeek(), "675.00"); // 15 × 45
    measured(result.costAfterPerWeek(), "270.00"); // 15 × 18
    measured(result.gainPerWeek(), "405.00");
    measured(result.gainPerMonth().get(WeeksPerMonth.FOUR_WEEKS), "1620.00"); // × 4
    measured(result.gainPerMonth().get(WeeksPerMonth.FIFTY_TWO_TWELFTHS), "1755.00"); // × 52 / 12
    measured(result.gainPerYear(), "21060.00"); // × 52, not twelve times 1,620 = 19,440
    measured(result.costReduction(), "0.600000");
    measured(result.hoursFreedPerWeek(), "15.0000");
    measured(result.breakEvenPrice(), "45.00"); // 675 / 15
    measured(result.breakEvenHours(), "37.5000"); // 675 / 18
    measured(result.investment().payback(), "0"); // nothing was spent first
    measured(result.investment().netPresentValue(), "21060.00");
    measured(result.investment().returnOnInvestment(), "1.500000"); // 405 / 270
  }

  @Test
  void a_published_study_is_reproduced() {
    // Forrester, "The Total Economic Impact of SalesLoft": PV 1,672,201 and 7,168,371, NPV
    // 5,496,170, ROI 329 %, payback under six months.
    InvestmentTable table =
        new InvestmentTable(
            Money.parse("53150 USD"),
            List.of(
                year("666715", "1606511"), year("636772", "3061331"), year("647783", "4229760")),
            new BigDecimal("0.10"));

    InvestmentResult result = CALCULATOR.calculate(table);

    measured(result.presentValueOfCosts(), "1672201.35");
    measured(result.presentValueOfBenefits(), "7168371.46");
    measured(result.netPresentValue(), "5496170.11");
    measured(result.returnOnInvestment(), "3.286787");
    measured(result.payback(), "21"); // 53,150 / ((1,606,511 − 666,715) / 365) = 20.64 days
  }

  private static YearlyFlow year(String cost, String benefit) {
    return new YearlyFlow(new BigDecimal(cost), new BigDecimal(benefit));
  }

  @ParameterizedTest(name = "set-up {0}: day {1}")
  @CsvSource({
    "0, 0",
    "57.85, 1", // 405 / 7 = 57.857 a day
    "57.86, 2",
    "405, 7", // one week exactly
    "1000, 18", // 1000 / 57.857 = 17.28
    "21060, 364", // 52 weeks exactly
  })
  void payback_is_known_to_the_day(String setupCost, String day) {
    RoiResult result = CALCULATOR.calculate(with(RoiInput.SETUP_COST, setupCost));

    KpiValue.Measured payback = measured(result.investment().payback(), day);
    assertThat(payback.unit()).isEqualTo(KpiUnit.DAYS);
  }

  @Test
  void what_is_not_paid_back_within_the_horizon_has_no_payback() {
    RoiResult result = CALCULATOR.calculate(with(RoiInput.SETUP_COST, "21060.01"));

    KpiValue.NotMeasurable payback =
        notMeasurable(result.investment().payback(), NotMeasurableReason.NOT_PAID_BACK);
    assertThat(payback.arguments()).containsEntry("horizonDays", "364");
    measured(result.investment().netPresentValue(), "-0.01");
  }

  @Test
  void in_the_ramp_up_benefits_come_in_part_and_costs_in_full() {
    // Week 1: 0.2 × 675 − 270 = −135; week 2: 0.6 × 675 − 270 = 135; then 405.
    RoiScenario scenario = over(rampingUp("0.2", "0.6"), 3);

    InvestmentResult result = CALCULATOR.calculate(scenario).investment();

    measured(result.netPresentValue(), "405.00"); // −135 + 135 + 405
    measured(result.payback(), "14"); // −135 is back at the end of week 2
    measured(CALCULATOR.calculate(scenario).gainPerWeek(), "405.00"); // at full productivity
  }

  @Test
  void each_year_is_discounted_from_its_end() {
    RoiScenario twoYears = over(with(RoiInput.DISCOUNT_RATE, "0.10"), 104);

    // 21,060 / 1.1 + 21,060 / 1.21 = 19,145.4545… + 17,404.9587…
    measured(CALCULATOR.calculate(twoYears).investment().netPresentValue(), "36550.41");
  }

  @Test
  void hours_are_not_cash_until_they_are_recaptured() {
    RoiResult result = CALCULATOR.calculate(with(RoiInput.RECAPTURE_FACTOR, "0.5"));

    measured(result.gainPerWeek(), "67.50"); // 675 × 0.5 − 270
    measured(result.costReduction(), "0.600000"); // what is paid does not depend on it
  }

  @Test
  void steering_costs_money_and_takes_hours_back() {
    RoiResult result = CALCULATOR.calculate(managed(QUICK, work("2", "60 EUR")));

    measured(result.hoursFreedPerWeek(), "13.0000");
    measured(result.gainPerWeek(), "285.00"); // 675 − 270 − 120
  }

  @Test
  void errors_are_part_of_the_cost() {
    QualityCost before =
        new QualityCost(new BigDecimal("40"), new BigDecimal("0.02"), Money.parse("25 EUR"));
    QualityCost after =
        new QualityCost(new BigDecimal("40"), new BigDecimal("0.05"), Money.parse("25 EUR"));

    RoiResult result =
        CALCULATOR.calculate(QUICK.toBuilder().qualityBefore(before).qualityAfter(after).build());

    measured(result.costBeforePerWeek(), "695.00"); // 675 + 40 × 0.02 × 25
    measured(result.costAfterPerWeek(), "320.00"); // 270 + 40 × 0.05 × 25
    measured(result.gainPerWeek(), "375.00");
  }

  @Test
  void a_provider_may_be_paid_by_the_month() {
    ProviderPrice fee = new ProviderPrice.Monthly(Money.parse("1300 EUR"));
    RoiResult result = CALCULATOR.calculate(RoiScenario.quickSum("fee", work("15", "45 EUR"), fee));

    measured(result.costAfterPerWeek(), "300.00"); // 1,300 × 12 / 52
    measured(result.breakEvenPrice(), "2925.00"); // 675 × 52 / 12
    notMeasurable(result.breakEvenHours(), NotMeasurableReason.NOT_PAID_BY_THE_HOUR);
  }

  @Test
  void a_provider_may_be_paid_by_the_task() {
    ProviderPrice perTask =
        new ProviderPrice.PerTask(new BigDecimal("90"), Money.parse("3.50 EUR"));
    RoiResult result =
        CALCULATOR.calculate(RoiScenario.quickSum("tasks", work("15", "45 EUR"), perTask));

    measured(result.costAfterPerWeek(), "315.00"); // 90 × 3.50
    measured(result.breakEvenPrice(), "7.50"); // 675 / 90
  }

  @Test
  void tools_are_paid_twelve_times_a_year() {
    measured(
        CALCULATOR.calculate(with(RoiInput.TOOLS_PER_MONTH, "52")).costAfterPerWeek(), "282.00");
  }

  @Test
  void the_break_even_price_pays_the_set_up_too() {
    RoiResult result = CALCULATOR.calculate(with(RoiInput.SETUP_COST, "780"));

    // (675 × 52 − 780) / (15 × 52) = 44
    measured(result.breakEvenPrice(), "44.00");
  }

  @Test
  void money_is_rounded_once_at_the_end_in_the_stated_mode() {
    // 1 h at 0.125 EUR less 0: a week gains 0.125, a year 6.50, not 52 × 0.13 or 52 × 0.12.
    RoiScenario tiny = RoiScenario.quickSum("tiny", work("1", "0.125 EUR"), hourly("0", "0 EUR"));

    measured(CALCULATOR.calculate(tiny).gainPerWeek(), "0.12");
    measured(CALCULATOR.calculate(tiny).gainPerYear(), "6.50");
    measured(RoiCalculator.rounding(RoundingMode.HALF_UP).calculate(tiny).gainPerWeek(), "0.13");
    assertThatThrownBy(() -> RoiCalculator.rounding(RoundingMode.UNNECESSARY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_currency_without_cents_is_rounded_to_its_unit() {
    RoiScenario yen = RoiScenario.quickSum("yen", work("1", "7250.6 JPY"), hourly("1", "2900 JPY"));

    measured(CALCULATOR.calculate(yen).gainPerWeek(), "4351");
  }

  @Test
  void zero_cost_has_no_return_and_zero_cost_before_no_reduction() {
    RoiScenario free = RoiScenario.quickSum("free", work("15", "45 EUR"), hourly("15", "0 EUR"));
    RoiScenario nothing =
        RoiScenario.quickSum("nothing", work("0", "45 EUR"), hourly("0", "18 EUR"));

    notMeasurable(
        CALCULATOR.calculate(free).investment().returnOnInvestment(),
        NotMeasurableReason.ZERO_COST);
    notMeasurable(CALCULATOR.calculate(free).breakEvenHours(), NotMeasurableReason.NO_BREAK_EVEN);
    notMeasurable(
        CALCULATOR.calculate(nothing).costReduction(), NotMeasurableReason.ZERO_COST_BEFORE);
    notMeasurable(
        CALCULATOR.calculate(nothing).breakEvenPrice(), NotMeasurableReason.NO_BREAK_EVEN);
  }

  @Test
  void a_loss_is_a_negative_gain_without_break_even() {
    RoiScenario loss =
        managed(
            RoiScenario.quickSum("loss", work("2", "30 EUR"), hourly("15", "18 EUR")),
            work("10", "60 EUR"));
    RoiResult result = CALCULATOR.calculate(loss);

    measured(result.gainPerWeek(), "-810.00"); // 60 − 270 − 600
    measured(result.hoursFreedPerWeek(), "-8.0000");
    notMeasurable(result.breakEvenPrice(), NotMeasurableReason.NO_BREAK_EVEN);
    notMeasurable(result.investment().payback(), NotMeasurableReason.NOT_PAID_BACK);
  }

  @Test
  void sensitivity_lists_the_strongest_input_first() {
    RoiResult result =
        CALCULATOR.calculate(
            with(RoiInput.SETUP_COST, "1000")
                .with(Map.of(RoiInput.DISCOUNT_RATE, new BigDecimal("0.08"))));

    assertThat(result.sensitivity())
        .extracting(RoiResult.Sensitivity::input)
        .startsWith(
            RoiInput.BEFORE_HOURS_PER_WEEK, // 675 × 52 × 0.2 / 1.08 = 6,500.00
            RoiInput.BEFORE_HOURLY_RATE, // the same
            RoiInput.RECAPTURE_FACTOR, // half of it: it cannot exceed 1
            RoiInput.AFTER_HOURS_PER_WEEK) // 270 × 52 × 0.2 / 1.08 = 2,600.00
        .doesNotContain(RoiInput.TRAINING_COST, RoiInput.AFTER_FEE_PER_MONTH);
    RoiResult.Sensitivity first = result.sensitivity().get(0);
    assertThat(first.swing()).isEqualTo(new BigDecimal("6500.00"));
    assertThat(first.low()).isEqualByComparingTo("13.5");
    assertThat(first.high()).isEqualByComparingTo("16.5");
    assertThat(result.sensitivity().get(2).swing()).isEqualTo(new BigDecimal("3250.00"));
    assertThat(result.sensitivity())
        .extracting(RoiResult.Sensitivity::swing)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void low_expected_and_high_cases_change_what_they_name() {
    RoiScenario scenario =
        QUICK.toBuilder()
            .low(Map.of(RoiInput.AFTER_HOURLY_RATE, new BigDecimal("22")))
            .high(
                Map.of(
                    RoiInput.AFTER_HOURLY_RATE, new BigDecimal("16"),
                    RoiInput.AFTER_HOURS_PER_WEEK, new BigDecimal("14")))
            .build();

    List<RoiResult.RoiCase> cases = CALCULATOR.calculate(scenario).cases();

    assertThat(cases)
        .extracting(RoiResult.RoiCase::kind)
        .containsExactly(RoiResult.RoiCase.Kind.values());
    measured(cases.get(0).gainPerWeek(), "345.00"); // 675 − 15 × 22
    measured(cases.get(1).gainPerWeek(), "405.00");
    measured(cases.get(2).gainPerWeek(), "451.00"); // 675 − 14 × 16
    assertThat(CALCULATOR.calculate(QUICK).cases()).isEmpty();
  }

  @Test
  void a_case_cannot_change_what_the_scenario_does_not_have() {
    RoiScenarioBuilder low =
        QUICK.toBuilder().low(Map.of(RoiInput.AFTER_FEE_PER_MONTH, BigDecimal.TEN));
    RoiScenarioBuilder high =
        QUICK.toBuilder().high(Map.of(RoiInput.AFTER_HOURLY_RATE, new BigDecimal("-3")));

    assertThatThrownBy(low::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("low.afterFeePerMonth: 10: scenario \"quick sum\" has no such");
    assertThatThrownBy(high::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("high.afterHourlyRate: after: hourly rate: -3 is negative");
  }

  @Test
  void an_input_is_named_as_files_name_it() throws ReflectiveOperationException {
    for (RoiInput input : RoiInput.values()) {
      JsonProperty name = RoiInput.class.getField(input.name()).getAnnotation(JsonProperty.class);
      assertThat(input.key()).isEqualTo(name.value());
    }
  }

  @Test
  void a_low_case_that_is_the_better_one_is_refused() {
    RoiScenario swapped =
        QUICK.toBuilder()
            .low(Map.of(RoiInput.AFTER_HOURLY_RATE, new BigDecimal("12")))
            .high(Map.of(RoiInput.AFTER_HOURLY_RATE, new BigDecimal("30")))
            .build();
    RoiScenario poorHigh =
        QUICK.toBuilder().high(Map.of(RoiInput.AFTER_HOURLY_RATE, new BigDecimal("30"))).build();

    assertThatThrownBy(() -> CALCULATOR.calculate(swapped))
        .isInstanceOf(IllegalArgumentException.class)
        // 52 × (675 − 15 × 12) and 52 × 405
        .hasMessageContaining("low: comes to a net present value of 25740.00, more than")
        .hasMessageContaining("21060.00");
    assertThatThrownBy(() -> CALCULATOR.calculate(poorHigh))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("high: comes to a net present value of 11700.00, less than");
  }

  @Test
  void a_promise_over_a_loss_is_over_it() {
    // 0.1 × 675 − 270 = −202.50 a week, −877.50 a month of 52/12 weeks.
    RoiScenario loss =
        with(RoiInput.RECAPTURE_FACTOR, "0.1").toBuilder()
            .quotedGainPerMonth(Money.parse("1600 EUR"))
            .build();

    RoiResult.QuotedMonth month = CALCULATOR.calculate(loss).quotedMonth();

    measured(month.deviation(), "2.823362"); // (1,600 + 877.50) / 877.50
    assertThat(month.verdict()).isEqualTo(RoiResult.QuoteVerdict.DIFFERS);
  }

  @Test
  void what_is_listed_gives_the_figure_when_computed_again() {
    // A fee of 1,000 a month is 230.769230… a week: rounded inputs would be cents off in a year.
    ProviderPrice fee = new ProviderPrice.Monthly(Money.parse("1000 EUR"));
    RoiResult result = CALCULATOR.calculate(RoiScenario.quickSum("fee", work("15", "45 EUR"), fee));

    BigDecimal week = input(result.gainPerYear(), "gainPerWeek");
    assertThat(week.multiply(new BigDecimal("52")).setScale(2, RoundingMode.HALF_EVEN))
        .isEqualTo(measured(result.gainPerYear(), "23100.00").value());
    KpiValue month = result.gainPerMonth().get(WeeksPerMonth.FIFTY_TWO_TWELFTHS);
    assertThat(
            input(month, "gainPerWeek")
                .multiply(input(month, "weeksPerMonth"))
                .setScale(2, RoundingMode.HALF_EVEN))
        .isEqualTo(measured(month, "1925.00").value());
    KpiValue net = result.investment().netPresentValue();
    assertThat(
            input(net, "presentValueOfBenefits")
                .subtract(input(net, "presentValueOfCosts"))
                .setScale(2, RoundingMode.HALF_EVEN))
        .isEqualTo(measured(net, "23100.00").value());
  }

  private static BigDecimal input(KpiValue value, String name) {
    return value.measured().orElseThrow().inputs().get(name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1600 EUR, DIFFERS", // 8.8 % under 1,755
    "1620 EUR, DIFFERS",
    "1668 EUR, CLOSE", // 4.96 %
    "1755 EUR, CLOSE",
    "1850 EUR, DIFFERS", // 5.4 % over
  })
  void a_promised_month_is_checked_against_the_calendar_one(
      String quoted, RoiResult.QuoteVerdict verdict) {
    RoiResult.QuotedMonth month =
        CALCULATOR
            .calculate(QUICK.toBuilder().quotedGainPerMonth(Money.parse(quoted)).build())
            .quotedMonth();

    assertThat(month.verdict()).isEqualTo(verdict);
    assertThat(month.computed()).isEqualTo(new BigDecimal("1755.00"));
  }

  @Test
  void mixed_currencies_are_refused() {
    assertThatThrownBy(
            () -> RoiScenario.quickSum("mixed", work("15", "45 EUR"), hourly("15", "18 USD")))
        .isInstanceOf(MixedCurrenciesException.class)
        .hasMessageContaining("mixed")
        .hasMessageContaining("EUR, USD");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "BEFORE_HOURS_PER_WEEK, -1",
    "AFTER_HOURLY_RATE, -18",
    "SETUP_COST, -0.01",
    "RECAPTURE_FACTOR, 1.01",
    "RECAPTURE_FACTOR, -0.1",
    "DISCOUNT_RATE, 11",
    "DISCOUNT_RATE, -0.1",
    "BEFORE_HOURLY_RATE, 1E+999999999", // would take all memory once written out
    "BEFORE_HOURLY_RATE, 1E-999999999",
  })
  void a_number_without_meaning_is_refused(RoiInput input, String value) {
    assertThatThrownBy(() -> with(input, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(new BigDecimal(value).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2_601, Integer.MAX_VALUE})
  void a_horizon_without_meaning_is_refused(int weeks) {
    assertThatThrownBy(() -> over(QUICK, weeks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("horizon: " + weeks);
  }

  @Test
  void the_largest_numbers_a_scenario_takes_can_be_computed() {
    String most = "999999999999999999.999999999999999999";
    RoiScenario huge =
        over(
            RoiScenario.quickSum("huge", work(most, most + " EUR"), hourly(most, most + " EUR"))
                .with(Map.of(RoiInput.DISCOUNT_RATE, BigDecimal.TEN)),
            2_600);

    RoiResult result = CALCULATOR.calculate(huge);

    measured(result.gainPerWeek(), "0.00");
    assertThat(result.sensitivity()).isNotEmpty();
  }

  @Test
  void every_figure_lists_its_inputs_and_formula_and_the_result_its_conventions() {
    RoiResult result = CALCULATOR.calculate(rampingUp("0.5"));

    KpiValue.Measured gain = measured(result.gainPerWeek(), "405.00");
    assertThat(gain.inputs().keySet())
        .containsExactly(
            "hoursBefore", "rateBefore", "recaptureFactor", "qualityBefore", "costAfter");
    assertThat(gain.formula().expression())
        .isEqualTo("hoursBefore * rateBefore * recaptureFactor + qualityBefore - costAfter");
    assertThat(result.conventions())
        .contains(
            new Convention("ramp-up-benefits-only", Map.of("shares", "0.5")),
            new Convention("rounded-once", Map.of("mode", "HALF_EVEN")),
            new Convention("recapture-factor", Map.of("factor", "1")));
  }
}
