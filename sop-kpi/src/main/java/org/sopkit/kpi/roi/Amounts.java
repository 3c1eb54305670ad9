package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.sopkit.kpi.Money;

/** Checks the numbers of a scenario. */
final class Amounts {

  private static final int MOST_DIGITS = 18;

  /** The largest number a scenario takes. */
  static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_DIGITS).subtract(BigDecimal.ONE);

  private Amounts() {}

  /** Cuts the decimals a scenario would not take. */
  static BigDecimal fit(BigDecimal number) {
    return number.scale() > MOST_DIGITS
        ? number.setScale(MOST_DIGITS, RoundingMode.HALF_EVEN)
        : number;
  }

  static void requireNotNegative(String name, BigDecimal number) {
    Objects.requireNonNull(number, name);
    if (number.signum() < 0) {
      throw new IllegalArgumentException(
          name + ": " + number + " is negative. Maybe a sign crept in.");
    }
    // 1E+999999999 is a valid decimal that would take all memory once it is written out.
    if (number.scale() > MOST_DIGITS || number.precision() - number.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          name
              + ": "
              + number
              + " has more than "
              + MOST_DIGITS
              + " digits before or after the point.");
    }
  }

  static void requireNotNegative(String name, Money money) {
    Objects.requireNonNull(money, name);
    requireNotNegative(name, money.amount());
  }

  static void requireShare(String name, BigDecimal number) {
    requireNotNegative(name, number);
    if (number.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          name + ": " + number + " is over 1. Maybe it is a percentage: divide by 100.");
    }
  }
}
