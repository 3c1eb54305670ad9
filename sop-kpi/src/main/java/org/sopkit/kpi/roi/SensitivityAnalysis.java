package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Moves each input down and up by a tenth, the others staying, and sees what the result does. */
final class SensitivityAnalysis {

  static final BigDecimal VARIATION = new BigDecimal("0.10");

  private SensitivityAnalysis() {}

  static List<RoiResult.Sensitivity> of(RoiFigures figures, RoiScenario scenario) {
    List<RoiResult.Sensitivity> lines = new ArrayList<>();
    for (RoiInput input : RoiInput.values()) {
      input
          .of(scenario)
          .filter(value -> value.signum() != 0)
          .ifPresent(value -> lines.add(line(figures, scenario, input, value)));
    }
    lines.sort(Comparator.comparing(RoiResult.Sensitivity::swing).reversed());
    return lines;
  }

  private static RoiResult.Sensitivity line(
      RoiFigures figures, RoiScenario scenario, RoiInput input, BigDecimal value) {
    BigDecimal low = Amounts.fit(value.multiply(BigDecimal.ONE.subtract(VARIATION)));
    BigDecimal high = Amounts.fit(value.multiply(BigDecimal.ONE.add(VARIATION))).min(input.most());
    BigDecimal atLow = netPresentValue(scenario, input, low);
    BigDecimal atHigh = netPresentValue(scenario, input, high);
    return new RoiResult.Sensitivity(
        input,
        value,
        low,
        high,
        figures.rounded(atLow),
        figures.rounded(atHigh),
        figures.rounded(atHigh.subtract(atLow).abs()));
  }

  private static BigDecimal netPresentValue(
      RoiScenario scenario, RoiInput input, BigDecimal value) {
    return WeeklyPlan.of(scenario.with(Map.of(input, value))).flows().netPresentValue();
  }
}
