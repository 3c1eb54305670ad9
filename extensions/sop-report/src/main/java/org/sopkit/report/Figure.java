package org.sopkit.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody may ask about: its value, and what one click shows, which is the formula, the
 * size of the sample, the interval and the notes.
 *
 * <pre>{@code
 * Figure.of("On time", Value.ratio(0.6342))
 *     .withSample(24918)
 *     .withInterval(Value.ratio(0.6282), Value.ratio(0.6402), "Wilson, 95 %")
 *     .withFormula("met ÷ (met + closed late + open and late)");
 * }</pre>
 *
 * @param name what it measures, in the reader's language
 * @param value the value, or why there is none
 * @param sample how many cases it rests on; null where a sample has no meaning
 * @param interval where the true value probably lies; null when not computed
 * @param formula how it is computed, in words; null when the name says it all
 * @param notes inputs and conventions, one sentence each, in the reader's language
 */
public record Figure(
    String name,
    Value value,
    @Nullable Long sample,
    @Nullable Interval interval,
    @Nullable String formula,
    List<String> notes) {

  /**
   * Under this many cases a value is shown with their number and its interval, never alone. The
   * same bound as {@code KpiValue.SMALL_SAMPLE} of sop-kpi, which this module does not know.
   */
  static final long SMALL_SAMPLE = 30;

  /**
   * Where the true value probably lies.
   *
   * @param low lower bound
   * @param high upper bound
   * @param method how it is computed and its confidence, for example {@code Wilson, 95 %}
   */
  public record Interval(Value low, Value high, String method) {
    /** Makes an interval. */
    public Interval {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      Objects.requireNonNull(method, "method");
    }
  }

  /** Makes a figure; {@link #of} reads better. */
  public Figure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    notes = List.copyOf(notes);
  }

  boolean isSmallSample() {
    return sample != null && sample < SMALL_SAMPLE;
  }

  /**
   * Makes a figure of which only name and value are known.
   *
   * @param name what it measures
   * @param value the value, or why there is none
   * @return the figure
   */
  public static Figure of(String name, Value value) {
    return new Figure(name, value, null, null, null, List.of());
  }

  /**
   * Adds the size of the sample.
   *
   * @param size how many cases the value rests on
   * @return a copy
   */
  public Figure withSample(long size) {
    return new Figure(name, value, size, interval, formula, notes);
  }

  /**
   * Adds an interval.
   *
   * @param low lower bound
   * @param high upper bound
   * @param method how it is computed and its confidence
   * @return a copy
   */
  public Figure withInterval(Value low, Value high, String method) {
    return new Figure(name, value, sample, new Interval(low, high, method), formula, notes);
  }

  /**
   * Adds the formula.
   *
   * @param words the formula in the reader's language
   * @return a copy
   */
  public Figure withFormula(String words) {
    return new Figure(name, value, sample, interval, words, notes);
  }

  /**
   * Replaces the notes.
   *
   * @param sentences inputs and conventions
   * @return a copy
   */
  public Figure withNotes(List<String> sentences) {
    return new Figure(name, value, sample, interval, formula, sentences);
  }
}
