package org.sopkit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A length of time rounded as the page shows it: in hours with two decimals; under an hour in
 * minutes, with one decimal under ten of them; under a minute in seconds. Nothing is 0 hours.
 *
 * @param amount how many of the unit, rounded
 * @param unit what is counted
 */
record ShownLength(BigDecimal amount, Unit unit) {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  /** What a length is counted in. */
  enum Unit {
    HOURS("format.hours", 3600),
    MINUTES("format.minutes", 60),
    SECONDS("format.seconds", 1);

    /** The text that says the unit. */
    final String key;

    private final BigDecimal seconds;

    Unit(String key, long seconds) {
      this.key = key;
      this.seconds = BigDecimal.valueOf(seconds);
    }

    private BigDecimal count(BigDecimal length, int decimals) {
      return length.divide(seconds, decimals, RoundingMode.HALF_EVEN);
    }
  }

  static ShownLength of(Duration length) {
    BigDecimal seconds =
        BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    BigDecimal whole = Unit.SECONDS.count(seconds, 0);
    if (whole.signum() == 0) {
      return new ShownLength(BigDecimal.ZERO, Unit.HOURS);
    }
    if (isUnderSixty(whole)) {
      return new ShownLength(whole, Unit.SECONDS);
    }
    boolean few = Unit.MINUTES.count(seconds, 1).abs().compareTo(BigDecimal.TEN) < 0;
    BigDecimal minutes = Unit.MINUTES.count(seconds, few ? 1 : 0);
    return isUnderSixty(minutes)
        ? new ShownLength(minutes, Unit.MINUTES)
        : new ShownLength(Unit.HOURS.count(seconds, 2), Unit.HOURS);
  }

  /** The exact difference, in the unit of both; where they have two, in that which fits it. */
  ShownLength minus(ShownLength other) {
    return unit == other.unit
        ? new ShownLength(amount.subtract(other.amount), unit)
        : of(Duration.ofSeconds(seconds() - other.seconds()));
  }

  /** Every rounded amount is whole seconds: 0.01 h has 36, 0.1 min has 6. */
  private long seconds() {
    return amount.multiply(unit.seconds).longValueExact();
  }

  private static boolean isUnderSixty(BigDecimal amount) {
    return amount.abs().compareTo(SIXTY) < 0;
  }
}
