package org.sopkit.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTargetTest {

  @ParameterizedTest
  @CsvSource({
    "AT_MOST, 89.99, true", "AT_MOST, 90.0, true", "AT_MOST, 90.01, false",
    "AT_LEAST, 89.99, false", "AT_LEAST, 90.0, true", "AT_LEAST, 90.01, true",
  })
  void a_figure_equal_to_the_target_meets_it(
      Comparison comparison, BigDecimal figure, boolean met) {
    KpiTarget target = new KpiTarget(KpiKind.ON_TIME_RATE, comparison, new BigDecimal("90"), "%");
    assertThat(target.isMetBy(figure)).isEqualTo(met);
  }

  @Test
  void the_same_number_written_in_two_ways_is_the_same_target() {
    assertThat(target(KpiKind.ON_TIME_RATE, "95.00", "%"))
        .isEqualTo(target(KpiKind.ON_TIME_RATE, "95", "%"));
    assertThat(target(KpiKind.COST_PER_TASK, "1E+2", "EUR").value()).hasToString("100");
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD_TIME, 0, h",
    "LEAD_TIME, 90, min",
    "ON_TIME_RATE, 0, %",
    "ON_TIME_RATE, 100, %",
    "ERROR_RATE, 100, %",
    "ERROR_RATE, 2.6, per-task", // defects per task can exceed one
    "TIME_SAVED, -1, h",
    "COST_PER_TASK, 4.5, EUR",
    "INTERNAL_NPS, -100, points",
    "INTERNAL_NPS, 100, points",
  })
  void a_value_at_the_edge_of_its_range_is_taken(KpiKind kpi, String value, String unit) {
    assertThat(target(kpi, value, unit).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD_TIME, -0.01, h, from 0 up",
    "ON_TIME_RATE, -0.01, %, from 0 to 100",
    "ON_TIME_RATE, 100.01, %, from 0 to 100",
    "ERROR_RATE, 100.01, %, from 0 to 100",
    "ERROR_RATE, -1, per-task, from 0 up",
    "COST_PER_TASK, -1, EUR, from 0 up",
    "INTERNAL_NPS, -100.01, points, from -100 to 100",
    "INTERNAL_NPS, 100.01, points, from -100 to 100",
  })
  void an_impossible_value_is_refused(KpiKind kpi, String value, String unit, String range) {
    assertThatThrownBy(() -> target(kpi, value, unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value of %s: %s %s is impossible. Maybe the unit is wrong: it goes %s.",
            kpi, value, unit, range);
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD_TIME, d, min or h",
    "LEAD_TIME, %, min or h",
    "ON_TIME_RATE, h, %",
    "ERROR_RATE, '', % or per-task",
    "COST_PER_TASK, euro, a currency such as EUR",
    "INTERNAL_NPS, %, points",
  })
  void a_unit_that_does_not_fit_is_refused(KpiKind kpi, String unit, String wayOut) {
    assertThatThrownBy(() -> target(kpi, "1", unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit of %s: \"%s\" does not fit. Maybe use %s.", kpi, unit, wayOut);
  }

  @ParameterizedTest
  @CsvSource({"1e999999999", "1e-999999999", "1234567890123456789012345678901"})
  void a_number_too_long_to_compute_with_is_refused(String value) {
    assertThatThrownBy(() -> target(KpiKind.COST_PER_TASK, value, "EUR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has more than 30 digits");
  }

  private static KpiTarget target(KpiKind kpi, String value, String unit) {
    return new KpiTarget(kpi, Comparison.AT_MOST, new BigDecimal(value), unit);
  }
}
