package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;

/** A scenario turned into amounts per week; nothing is rounded here. */
record WeeklyPlan(
    RoiScenario scenario,
    BigDecimal provider,
    BigDecimal tools,
    BigDecimal management,
    BigDecimal qualityBefore,
    BigDecimal qualityAfter) {

  static final int WEEKS_PER_YEAR = 52;
  private static final int DAYS_PER_WEEK = 7;

  static WeeklyPlan of(RoiScenario scenario) {
    InHouseWork management = scenario.management();
    QualityCost before = scenario.qualityBefore();
    QualityCost after = scenario.qualityAfter();
    return new WeeklyPlan(
        scenario,
        scenario.after().costPerWeek(),
        WeeksPerMonth.FIFTY_TWO_TWELFTHS.perWeek(amount(scenario.toolsPerMonth())),
        management == null ? BigDecimal.ZERO : management.costPerWeek(),
        before == null ? BigDecimal.ZERO : before.costPerWeek(),
        after == null ? BigDecimal.ZERO : after.costPerWeek());
  }

  BigDecimal costBefore() {
    return scenario.before().costPerWeek().add(qualityBefore);
  }

  BigDecimal costAfter() {
    return provider.add(tools).add(management).add(qualityAfter);
  }

  /** What no longer has to be paid, counting only the hours that are recaptured. */
  BigDecimal benefit() {
    return scenario.before().costPerWeek().multiply(scenario.recaptureFactor()).add(qualityBefore);
  }

  BigDecimal gain() {
    return benefit().subtract(costAfter());
  }

  BigDecimal hoursFreed() {
    InHouseWork management = scenario.management();
    BigDecimal kept = management == null ? BigDecimal.ZERO : management.hoursPerWeek();
    return scenario.before().hoursPerWeek().subtract(kept);
  }

  /** Week by week: benefits come with the ramp-up, costs are paid in full from the first week. */
  CashFlows flows() {
    List<BigDecimal> rampUp = scenario.rampUp();
    List<CashFlows.Flow> flows = new ArrayList<>();
    for (int week = 0; week < scenario.horizonWeeks(); week++) {
      BigDecimal share = week < rampUp.size() ? rampUp.get(week) : BigDecimal.ONE;
      flows.add(
          new CashFlows.Flow(
              costAfter(), benefit().multiply(share), DAYS_PER_WEEK, week / WEEKS_PER_YEAR + 1));
    }
    BigDecimal initial = amount(scenario.setupCost()).add(amount(scenario.trainingCost()));
    return new CashFlows(initial, flows, scenario.discountRate());
  }

  private static BigDecimal amount(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }
}
