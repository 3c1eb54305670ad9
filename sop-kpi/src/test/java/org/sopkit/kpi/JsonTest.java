package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopkit.kpi.roi.ProviderPrice;
import org.sopkit.kpi.roi.RoiCalculator;
import org.sopkit.kpi.roi.RoiInput;
import org.sopkit.kpi.roi.RoiResult;
import org.sopkit.kpi.roi.RoiScenario;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class JsonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static final String SCENARIO =
      """
      name: Invoicing
      before: {hoursPerWeek: 15, hourlyRate: 45 EUR}
      after: {kind: hourly, hoursPerWeek: 15, hourlyRate: 18 EUR}
      setupCost: 1200 EUR
      trainingCost: {amount: 300.50, currency: EUR}
      toolsPerMonth: 20 EUR
      management: {hoursPerWeek: 1, hourlyRate: 60 EUR}
      qualityBefore: {tasksPerWeek: 40, errorRate: 0.02, costPerError: 25 EUR}
      qualityAfter: {tasksPerWeek: 40, errorRate: 0.03, costPerError: 25 EUR}
      rampUp: [0.5, 0.8]
      recaptureFactor: 0.8
      horizonWeeks: 104
      discountRate: 0.10
      quotedGainPerMonth: 1600 EUR
      low: {afterHourlyRate: 22, recaptureFactor: 0.6}
      high: {afterHourlyRate: 16}
      """;

  private static KpiReport report() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    KpiPeriod march = KpiPeriod.month(2026, 3, paris);
    KpiRequest request =
        KpiRequest.of(march, Instant.parse("2026-04-01T08:00:00Z"), RoundingMode.HALF_EVEN)
            .by(Dimension.OWNER)
            .trend(List.of(march))
            .costs(List.of(CostLine.of("fee", Money.of("270.00", "EUR"), march)))
            .targets(
                List.of(
                    new KpiTarget(
                        KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95"), "%")));
    return KpiCalculator.<Ticket>of(new Ticket.Reader(), request)
        .report(
            List.of(
                Ticket.closed(
                        "a", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.MET)
                    .in(Dimension.OWNER, "Ada"),
                Ticket.closed(
                    "b", "2026-03-02T08:00:00Z", "2026-03-04T08:00:00Z", OnTimeOutcome.CLOSED_LATE),
                Ticket.closed(
                    "c", "2026-03-02T08:00:00Z", "2026-03-01T08:00:00Z", OnTimeOutcome.MET)),
            List.of(NpsAnswer.of(Instant.parse("2026-03-10T08:00:00Z"), 9)));
  }

  @Test
  void a_report_survives_a_round_trip() {
    KpiReport report = report();

    assertThat(JSON.readValue(JSON.writeValueAsString(report), KpiReport.class)).isEqualTo(report);
  }

  @Test
  void a_report_reads_well_as_json() {
    JsonNode json = JSON.readTree(JSON.writeValueAsString(report()));

    JsonNode rate = json.at("/figures/onTime/rate");
    assertThat(rate.get("result").asString()).isEqualTo("measured");
    assertThat(rate.get("value").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(rate.get("unit").asString()).isEqualTo("RATIO");
    assertThat(rate.get("sampleSize").asLong()).isEqualTo(2);
    assertThat(rate.at("/formula/expression").asString())
        .isEqualTo("met / (met + closedLate + openLate)");
    assertThat(rate.at("/interval/method").asString()).isEqualTo("WILSON_95");
    assertThat(rate.at("/inputs/closedLate").asLong()).isEqualTo(1);
    assertThat(rate.has("currency")).isFalse();
    assertThat(json.at("/figures/errorRate/defectsPerTask/reason").asString())
        .isEqualTo("DEFECTS_NOT_GIVEN");
    assertThat(json.at("/figures/costPerTask/currency").asString()).isEqualTo("EUR");
    assertThat(json.at("/refused/rows/0/id").asString()).isEqualTo("c");
    assertThat(json.at("/period/from").asString()).isEqualTo("2026-03-01");
    assertThat(json.at("/now").asString()).isEqualTo("2026-04-01T08:00:00Z");
  }

  @Test
  void a_scenario_is_read_from_yaml() {
    RoiScenario scenario = YAML.readValue(SCENARIO, RoiScenario.class);

    assertThat(scenario.name()).isEqualTo("Invoicing");
    assertThat(scenario.after()).isInstanceOf(ProviderPrice.Hourly.class);
    assertThat(scenario.setupCost()).isEqualTo(Money.of("1200", "EUR"));
    assertThat(scenario.trainingCost())
        .isEqualTo(new Money(new BigDecimal("300.50"), Currency.getInstance("EUR")));
    assertThat(scenario.rampUp()).containsExactly(new BigDecimal("0.5"), new BigDecimal("0.8"));
    assertThat(scenario.horizonWeeks()).isEqualTo(104);
    assertThat(scenario.low())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                RoiInput.AFTER_HOURLY_RATE, new BigDecimal("22"),
                RoiInput.RECAPTURE_FACTOR, new BigDecimal("0.6")));
  }

  @Test
  void a_scenario_leaves_out_what_takes_its_default() {
    RoiScenario scenario =
        YAML.readValue(
            """
            name: Support
            before: {hoursPerWeek: 20, hourlyRate: 40 EUR}
            after: {kind: monthly, feePerMonth: 1500 EUR}
            """,
            RoiScenario.class);

    assertThat(scenario)
        .isEqualTo(
            RoiScenario.quickSum(
                "Support", scenario.before(), new ProviderPrice.Monthly(Money.of("1500", "EUR"))));
  }

  @Test
  void a_scenario_and_its_result_survive_a_round_trip() {
    RoiScenario scenario = YAML.readValue(SCENARIO, RoiScenario.class);
    RoiResult result = RoiCalculator.rounding(RoundingMode.HALF_EVEN).calculate(scenario);

    assertThat(YAML.readValue(YAML.writeValueAsString(scenario), RoiScenario.class))
        .isEqualTo(scenario);
    assertThat(JSON.readValue(JSON.writeValueAsString(scenario), RoiScenario.class))
        .isEqualTo(scenario);
    assertThat(JSON.readValue(JSON.writeValueAsString(result), RoiResult.class)).isEqualTo(result);
    assertThat(JSON.writeValueAsString(scenario)).contains("\"afterHourlyRate\":22");
  }

  @Test
  void the_same_scenario_is_read_by_jackson_2() throws IOException {
    com.fasterxml.jackson.databind.ObjectMapper jackson2 =
        new com.fasterxml.jackson.databind.ObjectMapper();
    RoiScenario scenario = YAML.readValue(SCENARIO, RoiScenario.class);

    assertThat(jackson2.readValue(JSON.writeValueAsString(scenario), RoiScenario.class))
        .isEqualTo(scenario);
    assertThat(
            jackson2.readValue(
                jackson2.writeValueAsString(scenario), new TypeReference<RoiScenario>() {}))
        .isEqualTo(scenario);
  }

  @Test
  void a_missing_rate_is_named_not_taken_for_zero() {
    assertThatThrownBy(
            () ->
                YAML.readValue(
                    """
                    name: no rate
                    before: {hoursPerWeek: 15}
                    after: {kind: monthly, feePerMonth: 1500 EUR}
                    """,
                    RoiScenario.class))
        .hasMessageContaining("in-house hourly rate");
  }

  @Test
  void money_that_cannot_be_read_says_how_it_is_written() {
    for (String text : List.of("45", "45,50 EUR", "45 euros", "EUR 45", "", "45 EUR net")) {
      assertThatThrownBy(() -> Money.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + text + "\"")
          .hasMessageContaining("45.50 EUR");
    }
  }
}
