package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The value of every {@link Threshold}. Immutable and thread-safe. */
public final class Thresholds {

  private static final Thresholds STANDARD = new Thresholds(Threshold.standards());

  /** Limits of which the first must not be above the second. */
  private static final Map<Threshold, Threshold> ORDERED =
      new EnumMap<>(
          Map.of(
              Threshold.LOG_MONTHS_LEAST, Threshold.LOG_MONTHS_MOST,
              Threshold.SOP_STEPS, Threshold.SOP_STEPS_MOST,
              Threshold.SOP_STEPS_FEWEST, Threshold.SOP_STEPS,
              Threshold.SENTENCE_WORDS, Threshold.SENTENCE_WORDS_MOST,
              Threshold.SOP_AGE_DAYS, Threshold.SOP_AGE_DAYS_MOST));

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

  /**
   * Refuses limits that contradict each other: a mild one that lies beyond the strict one.
   *
   * @throws RuleLoadException with both names and both values
   */
  Thresholds consistent() {
    List<String> contradictions = new ArrayList<>();
    ORDERED.forEach(
        (low, high) -> {
          if (of(low) > of(high)) {
            contradictions.add(
                low
                    + " is "
                    + of(low)
                    + " and "
                    + high
                    + " is "
                    + of(high)
                    + ": the first must not be above the second. Maybe change both.");
          }
        });
    if (!contradictions.isEmpty()) {
      throw new RuleLoadException(String.join("\n", contradictions));
    }
    return this;
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
