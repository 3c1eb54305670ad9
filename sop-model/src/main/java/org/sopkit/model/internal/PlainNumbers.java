package org.sopkit.model.internal;

import java.math.BigDecimal;

/** Numbers as people write them: without exponent and without zeros at the end. */
public final class PlainNumbers {

  /** More digits than any figure needs, and few enough to compute with. */
  private static final int MOST_DIGITS = 30;

  private PlainNumbers() {}

  /**
   * Returns the number in its one plain form, so that 95 and 95.00 are equal.
   *
   * @param name the component, for the message
   * @param value the number
   * @return the same number
   * @throws IllegalArgumentException if it has more than 30 digits before or after the point; a
   *     number such as 1e999999999 would fill the memory
   */
  public static BigDecimal of(String name, BigDecimal value) {
    long integerDigits = (long) value.precision() - value.scale();
    if (value.precision() > MOST_DIGITS
        || Math.abs((long) value.scale()) > MOST_DIGITS
        || integerDigits > MOST_DIGITS) {
      throw new IllegalArgumentException(
          name
              + ": has more than "
              + MOST_DIGITS
              + " digits. Maybe an exponent is wrong: write the number out, for example 95.5.");
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
