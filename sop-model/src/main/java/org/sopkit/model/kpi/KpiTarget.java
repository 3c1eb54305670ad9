package org.sopkit.model.kpi;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.PlainNumbers;

/**
 * What a figure is to reach, for example "on-time rate at least 95 %".
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi the figure
 * @param comparison on which side of the value it has to be
 * @param value the value to reach; 95 and 95.00 are the same target
 * @param unit the unit of the value, one that {@link KpiKind#accepts} takes
 */
public record KpiTarget(KpiKind kpi, Comparison comparison, BigDecimal value, String unit) {

  /**
   * Makes a target.
   *
   * @throws IllegalArgumentException if the unit does not fit the figure, or the value has no
   *     meaning in it: a rate above 100 %, a negative duration, more than 30 digits
   */
  public KpiTarget {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    if (!kpi.accepts(unit)) {
      throw new IllegalArgumentException(
          "unit of "
              + kpi
              + ": \""
              + unit
              + "\" does not fit. Maybe use "
              + (kpi.units().isEmpty()
                  ? "a currency such as EUR"
                  : String.join(" or ", kpi.units()))
              + ".");
    }
    value = PlainNumbers.of("value of " + kpi, value);
    requireRange(kpi, value, kpi.least(), kpi.most(unit), unit);
  }

  /**
   * Says whether a figure meets the target.
   *
   * @param figure what was measured, in the unit of the target
   * @return true if it does; a figure equal to the value always does
   */
  public boolean isMetBy(BigDecimal figure) {
    return comparison.isMet(figure, value);
  }

  private static void requireRange(
      KpiKind kpi,
      BigDecimal value,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      String unit) {
    if ((least != null && value.compareTo(least) < 0)
        || (most != null && value.compareTo(most) > 0)) {
      throw new IllegalArgumentException(
          "value of "
              + kpi
              + ": "
              + value.toPlainString()
              + " "
              + unit
              + " is impossible. Maybe the unit is wrong: it goes "
              + (least == null ? "" : "from " + least + " ")
              + (most == null ? "up" : "to " + most)
              + ".");
    }
  }
}
