package org.sopkit.model.kpi;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a figure is to reach, for example "on-time rate at least 95 %".
 *
 * @param kpi the figure
 * @param comparison on which side of the value it has to be
 * @param value the value to reach; 95 and 95.00 are the same target
 * @param unit the unit of the value
 */
public record KpiTarget(KpiKind kpi, Comparison comparison, BigDecimal value, String unit) {

  /** Makes a target. */
  public KpiTarget {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
  }
}
