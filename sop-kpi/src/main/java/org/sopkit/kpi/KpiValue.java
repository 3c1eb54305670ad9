package org.sopkit.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure: either measured, or not measurable and why.
 *
 * <p>"No data" is never 0 or 100 %: a rate over no tasks is {@link NotMeasurable}. A value is never
 * NaN or infinite.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
  @JsonSubTypes.Type(value = KpiValue.Measured.class, name = "measured"),
  @JsonSubTypes.Type(value = KpiValue.NotMeasurable.class, name = "not-measurable"),
})
public sealed interface KpiValue {

  /** Under this many observations a figure is shown with its interval, never alone. */
  int SMALL_SAMPLE = 30;

  /**
   * Returns how the figure is computed, or would have been.
   *
   * @return the formula
   */
  Formula formula();

  /**
   * Returns the figure if there is one.
   *
   * @return the measured figure, or empty
   */
  default Optional<Measured> measured() {
    return this instanceof Measured measured ? Optional.of(measured) : Optional.empty();
  }

  /**
   * A figure that could be computed.
   *
   * @param value the figure, rounded once, to the scale of its unit
   * @param unit what the value counts
   * @param currency the currency where the unit is money; otherwise null
   * @param sampleSize how many observations stand behind the figure, zero or more; a sum over
   *     stated amounts (a scenario) has none
   * @param formula how it was computed
   * @param interval where the true value lies with 95 % confidence; null where none is defined
   * @param inputs the numbers that went into the formula, by name, in the formula's order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Measured(
      BigDecimal value,
      KpiUnit unit,
      @Nullable Currency currency,
      long sampleSize,
      Formula formula,
      @Nullable Interval interval,
      Map<String, BigDecimal> inputs)
      implements KpiValue {

    /**
     * Makes a figure.
     *
     * @throws IllegalArgumentException if the unit is money and the currency is missing, or the
     *     other way round
     */
    public Measured {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(formula, "formula");
      if (unit.isMoney() != (currency != null)) {
        throw new IllegalArgumentException(
            "currency of a figure in " + unit + ": " + currency + ". Money has one, nothing else.");
      }
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
  }

  /**
   * A figure that could not be computed.
   *
   * @param reason why
   * @param formula how it would have been computed
   * @param arguments what the reason's text names, by name; may be empty
   */
  record NotMeasurable(Formula formula, NotMeasurableReason reason, Map<String, String> arguments)
      implements KpiValue {

    /** Makes the answer "not measurable". */
    public NotMeasurable {
      Objects.requireNonNull(formula, "formula");
      Objects.requireNonNull(reason, "reason");
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }
}
