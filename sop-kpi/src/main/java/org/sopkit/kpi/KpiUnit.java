package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the value of a figure counts, and to how many decimals it is rounded. */
public enum KpiUnit {
  /** Hours, to 4 decimals (0.36 s). */
  HOURS(4),
  /** Whole days. */
  DAYS(0),
  /** A share of 1, to 6 decimals: 0.634200 reads 63.42 %. A return can exceed 1 or be negative. */
  RATIO(6),
  /** Defects for each task, to 6 decimals; can exceed 1. */
  DEFECTS_PER_TASK(6),
  /** Points of a score from -100 to 100, to 4 decimals. */
  POINTS(4),
  /** Tasks. */
  TASKS(0),
  /** An amount of money, to the minor unit of its currency. */
  MONEY(2);

  private final int scale;

  KpiUnit(int scale) {
    this.scale = scale;
  }

  boolean isMoney() {
    return this == MONEY;
  }

  /**
   * Rounds a value the one time it is rounded.
   *
   * @param value the exact value
   * @param currency the currency if this is money; its minor unit decides; otherwise null
   * @param rounding the mode
   * @return the value at this unit's scale
   */
  public BigDecimal round(BigDecimal value, @Nullable Currency currency, RoundingMode rounding) {
    int decimals = currency == null ? scale : Math.max(0, currency.getDefaultFractionDigits());
    return value.setScale(decimals, rounding);
  }
}
