package org.sopkit.kpi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its currency.
 *
 * <p>Read from {@code "45.50 EUR"} or from {@code {"amount": 45.50, "currency": "EUR"}}; written as
 * the latter.
 *
 * @param amount how much; may be negative (a credit note)
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

  /** Makes an amount. */
  @JsonCreator
  public Money(
      @JsonProperty(value = "amount", required = true) BigDecimal amount,
      @JsonProperty(value = "currency", required = true) Currency currency) {
    this.amount = Objects.requireNonNull(amount, "amount");
    this.currency = Objects.requireNonNull(currency, "currency");
  }

  /**
   * Makes an amount.
   *
   * @param amount a decimal number with a point, such as {@code 45.50}
   * @param currencyCode an ISO 4217 code, such as {@code EUR}
   * @return the amount
   * @throws IllegalArgumentException if either cannot be read
   */
  public static Money of(String amount, String currencyCode) {
    return parse(amount + " " + currencyCode);
  }

  /**
   * Reads an amount and an ISO 4217 code with a space between, such as {@code 45.50 EUR}.
   *
   * @param text the text
   * @return the amount
   * @throws IllegalArgumentException if the text is not written so
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Money parse(String text) {
    String[] parts = text.strip().split(" +", -1);
    if (parts.length != 2) {
      throw unreadable(text, null);
    }
    try {
      return new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    } catch (IllegalArgumentException e) {
      throw unreadable(text, e);
    }
  }

  private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "money \""
            + text
            + "\": expected a decimal number with a point, a space and an ISO 4217 code. Maybe"
            + " \"45.50 EUR\".",
        cause);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
