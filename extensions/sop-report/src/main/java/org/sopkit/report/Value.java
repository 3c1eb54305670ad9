package org.sopkit.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;

/**
 * What a figure says: an amount with its unit, or the reason why there is none. The report writes
 * it in the reader's language; the caller never formats a number.
 */
public sealed interface Value {

  /**
   * A share.
   *
   * @param value 1 is the whole: 0.6342 is written 63.42 %
   */
  record Ratio(BigDecimal value) implements Value {
    /** Makes a ratio. */
    public Ratio {
      Objects.requireNonNull(value, "ratio");
    }
  }

  /**
   * A length of time, written in hours with two decimals, in minutes under an hour and in seconds
   * under a minute.
   *
   * @param value the length
   */
  record Length(Duration value) implements Value {
    /** Makes a length. */
    public Length {
      Objects.requireNonNull(value, "length");
    }
  }

  /**
   * An amount of money, written with the decimals of its currency.
   *
   * @param amount the amount, already rounded as its calculator states
   * @param currency the currency
   */
  record Money(BigDecimal amount, Currency currency) implements Value {
    /** Makes an amount. */
    public Money {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(currency, "currency");
    }
  }

  /**
   * A number of things.
   *
   * @param value how many
   */
  record Count(long value) implements Value {}

  /**
   * A number of days, such as a payback.
   *
   * @param value how many
   */
  record Days(long value) implements Value {}

  /**
   * A number without a unit, such as an NPS or defects per task; written with at most two decimals,
   * under a tenth with two digits.
   *
   * @param value the number
   */
  record Plain(BigDecimal value) implements Value {
    /** Makes a number. */
    public Plain {
      Objects.requireNonNull(value, "number");
    }
  }

  /**
   * No value. "No data" is never 0 or 100 %.
   *
   * @param reason why, as a clause in the reader's language that follows "because"
   */
  record NotMeasurable(String reason) implements Value {
    /** Makes the absence of a value. */
    public NotMeasurable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Makes a share.
   *
   * @param value 1 is the whole
   * @return the value
   */
  static Value ratio(BigDecimal value) {
    return new Ratio(value);
  }

  /**
   * Makes a share.
   *
   * @param value 1 is the whole; finite
   * @return the value
   * @throws NumberFormatException if the value is NaN or infinite
   */
  static Value ratio(double value) {
    return new Ratio(BigDecimal.valueOf(value));
  }

  /**
   * Makes a length of time.
   *
   * @param value the length
   * @return the value
   */
  static Value length(Duration value) {
    return new Length(value);
  }

  /**
   * Makes an amount of money.
   *
   * @param amount the amount
   * @param currency its currency
   * @return the value
   */
  static Value money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /**
   * Makes a number of things.
   *
   * @param value how many
   * @return the value
   */
  static Value count(long value) {
    return new Count(value);
  }

  /**
   * Makes a number of days.
   *
   * @param value how many
   * @return the value
   */
  static Value days(long value) {
    return new Days(value);
  }

  /**
   * Makes a number without a unit.
   *
   * @param value the number
   * @return the value
   */
  static Value plain(BigDecimal value) {
    return new Plain(value);
  }

  /**
   * Says why there is no value.
   *
   * @param reason a clause in the reader's language that follows "because"
   * @return the value
   */
  static Value notMeasurable(String reason) {
    return new NotMeasurable(reason);
  }
}
