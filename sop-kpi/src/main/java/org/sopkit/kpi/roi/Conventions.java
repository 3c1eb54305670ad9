package org.sopkit.kpi.roi;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopkit.kpi.Convention;

/** Lists the choices behind a result. */
final class Conventions {

  private Conventions() {}

  static List<Convention> of(RoiScenario scenario, RoundingMode rounding) {
    List<Convention> conventions = new ArrayList<>();
    conventions.add(convention("year-of-52-weeks"));
    conventions.add(convention("month-four-weeks-or-52-twelfths"));
    conventions.add(convention("monthly-fees-twelve-times-a-year"));
    conventions.add(
        convention("recapture-factor", "factor", scenario.recaptureFactor().toPlainString()));
    conventions.add(convention("horizon", "weeks", scenario.horizonWeeks().toString()));
    conventions.add(
        convention("discount-from-end-of-year", "rate", scenario.discountRate().toPlainString()));
    conventions.add(
        scenario.rampUp().isEmpty()
            ? convention("no-ramp-up")
            : convention(
                "ramp-up-benefits-only",
                "shares",
                scenario.rampUp().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))));
    conventions.add(convention("payback-not-discounted"));
    conventions.add(
        convention(
            "sensitivity-one-at-a-time",
            "variation",
            SensitivityAnalysis.VARIATION.toPlainString()));
    conventions.add(convention("rounded-once", "mode", rounding.name()));
    return conventions;
  }

  private static Convention convention(String code) {
    return new Convention(code, Map.of());
  }

  private static Convention convention(String code, String name, String value) {
    return new Convention(code, Map.of(name, value));
  }
}
