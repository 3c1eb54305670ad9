package org.sopkit.model.kpi;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The six figures that show whether an outsourced back office does its work. */
public enum KpiKind {
  /**
   * Mean time from opening to closing a task, in working time. Units {@code min} and {@code h}; not
   * days, because a working day has no fixed length.
   */
  LEAD_TIME(List.of("min", "h"), BigDecimal.ZERO, null),
  /** Share of the tasks delivered on time, in percent; open tasks that are already late count. */
  ON_TIME_RATE(List.of("%"), BigDecimal.ZERO, BigDecimal.valueOf(100)),
  /**
   * Share of the tasks with a defect, in {@code %}, or defects per task, in {@code per-task}: two
   * figures, never one.
   */
  ERROR_RATE(List.of("%", "per-task"), BigDecimal.ZERO, null),
  /** Time the client no longer spends, against the baseline. Units {@code min} and {@code h}. */
  TIME_SAVED(List.of("min", "h"), null, null),
  /** All that a period cost, divided by the tasks closed in it. Unit: an ISO 4217 currency. */
  COST_PER_TASK(List.of(), BigDecimal.ZERO, null),
  /** Net promoter score asked inside the client's company, from −100 to 100 {@code points}. */
  INTERNAL_NPS(List.of("points"), BigDecimal.valueOf(-100), BigDecimal.valueOf(100));

  private final List<String> units;
  private final @Nullable BigDecimal least;
  private final @Nullable BigDecimal most;

  KpiKind(List<String> units, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    this.units = units;
    this.least = least;
    this.most = most;
  }

  /**
   * Returns the units the figure can be given in.
   *
   * @return unit codes; empty for {@link #COST_PER_TASK}, whose unit is any ISO 4217 currency
   */
  public List<String> units() {
    return units;
  }

  /**
   * Says whether the figure can be given in a unit.
   *
   * @param unit a unit code, compared as written
   * @return true if it can
   */
  public boolean accepts(String unit) {
    return this == COST_PER_TASK ? isCurrency(unit) : units.contains(unit);
  }

  /** The lowest and the highest value that mean anything in the unit; null where there is none. */
  @Nullable BigDecimal least() {
    return least;
  }

  @Nullable BigDecimal most(String unit) {
    return unit.equals("%") ? BigDecimal.valueOf(100) : most;
  }

  private static boolean isCurrency(String unit) {
    try {
      Currency.getInstance(unit);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
