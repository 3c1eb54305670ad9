package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many weeks a month has, when a weekly amount is quoted by the month. Neither is wrong; they
 * differ by 8.3 %, so a quoted month names its convention. A year always has 52 weeks.
 */
public enum WeeksPerMonth {
  /** Four: 405 a week are 1,620 a month. Twelve such months lose four weeks of the year. */
  FOUR_WEEKS(4, 1),
  /** 52 ÷ 12 = 4.33…: 405 a week are 1,755 a month, and twelve months are a year. */
  FIFTY_TWO_TWELFTHS(52, 12);

  private final BigDecimal weeks;
  private final BigDecimal months;

  WeeksPerMonth(int weeks, int months) {
    this.weeks = BigDecimal.valueOf(weeks);
    this.months = BigDecimal.valueOf(months);
  }

  /**
   * Turns an amount per week into one per month.
   *
   * @param perWeek an amount per week
   * @return the amount per month, not rounded to money
   */
  BigDecimal perMonth(BigDecimal perWeek) {
    return perWeek.multiply(weeks).divide(months, MathContext.DECIMAL128);
  }

  /**
   * Turns an amount per month into one per week.
   *
   * @param perMonth an amount per month
   * @return the amount per week, not rounded to money
   */
  BigDecimal perWeek(BigDecimal perMonth) {
    return perMonth.multiply(months).divide(weeks, MathContext.DECIMAL128);
  }
}
