package org.sopkit.rules;

import java.util.Arrays;
import java.util.Objects;

/** The value of every {@link Threshold}. Immutable and thread-safe. */
public final class Thresholds {

  private static final Thresholds STANDARD = new Thresholds(Threshold.standards());

  private final int[] values;

  private Thresholds(int[] values) {
    this.values = values;
  }

  /**
   * Returns the defaults.
   *
   * @return every threshold at its standard value
   */
  public static Thresholds standard() {
    return STANDARD;
  }

  /**
   * Returns these thresholds with one of them changed.
   *
   * @param threshold which one
   * @param value the new value, in the unit that the constant names
   * @return changed thresholds; this one stays as it is
   * @throws IllegalArgumentException if the value is below {@link Threshold#least()}
   */
  public Thresholds with(Threshold threshold, int value) {
    if (value < threshold.least()) {
      throw new IllegalArgumentException(
          "threshold "
              + threshold
              + ": "
              + value
              + " is below "
              + threshold.least()
              + ". Maybe disable the rule instead.");
    }
    int[] changed = values.clone();
    changed[threshold.ordinal()] = value;
    return new Thresholds(changed);
  }

  /**
   * Returns the value of a threshold.
   *
   * @param threshold which one
   * @return its value, in the unit that the constant names
   */
  public int of(Threshold threshold) {
    return values[Objects.requireNonNull(threshold, "threshold").ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Thresholds that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Thresholds[");
    for (Threshold threshold : Threshold.values()) {
      text.append(threshold.ordinal() == 0 ? "" : ", ").append(threshold).append('=');
      text.append(of(threshold));
    }
    return text.append(']').toString();
  }
}
