package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiTarget;

/** Compares a figure with its target, in the target's unit. */
final class TargetCheck {

  private TargetCheck() {}

  static KpiReport.TargetResult check(KpiTarget target, KpiFigures figures) {
    KpiValue value = figure(target, figures);
    if (!(value instanceof KpiValue.Measured measured)) {
      return new KpiReport.TargetResult(target, value, KpiReport.TargetState.NOT_MEASURABLE);
    }
    BigDecimal perUnit = perUnit(target.unit(), measured);
    if (perUnit == null) {
      KpiValue why =
          new KpiValue.NotMeasurable(
              measured.formula(),
              NotMeasurableReason.TARGET_UNIT_NOT_COMPARABLE,
              Map.of("unit", target.unit()));
      return new KpiReport.TargetResult(target, why, KpiReport.TargetState.NOT_MEASURABLE);
    }
    BigDecimal figure = measured.value().multiply(perUnit, MathContext.DECIMAL128);
    return new KpiReport.TargetResult(
        target,
        value,
        target.isMetBy(figure) ? KpiReport.TargetState.MET : KpiReport.TargetState.MISSED);
  }

  private static KpiValue figure(KpiTarget target, KpiFigures figures) {
    return switch (target.kpi()) {
      // A lead time is promised in working time: elapsed time would judge it too hard.
      case LEAD_TIME -> figures.leadTime().working().mean();
      case ERROR_RATE ->
          target.unit().equals("per-task")
              ? figures.errorRate().defectsPerTask()
              : figures.errorRate().defectiveTaskShare();
      default -> figures.headline(target.kpi());
    };
  }

  /** How many of the target's units make one of the figure's; null if they cannot be compared. */
  private static @Nullable BigDecimal perUnit(String targetUnit, KpiValue.Measured measured) {
    return switch (targetUnit) {
      case "%" -> BigDecimal.valueOf(100);
      case "min" -> BigDecimal.valueOf(60);
      case "h", "per-task", "points" -> BigDecimal.ONE;
      default ->
          targetUnit.equals(Objects.toString(measured.currency(), "")) ? BigDecimal.ONE : null;
    };
  }
}
