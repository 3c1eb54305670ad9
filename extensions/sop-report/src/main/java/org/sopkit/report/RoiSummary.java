package org.sopkit.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What outsourcing is worth in one scenario.
 *
 * @param name the scenario, in the reader's language
 * @param figures its results, the one to be read first in front
 * @param cases the same results if things go worse or better, worst first; empty if not asked
 * @param sensitivity what each input does to the result; null if not asked
 * @param conventions what was assumed (weeks per month, rounding, recapture), one sentence each
 */
public record RoiSummary(
    String name,
    List<Figure> figures,
    List<Case> cases,
    @Nullable Sensitivity sensitivity,
    List<String> conventions) {

  /**
   * One case.
   *
   * @param name the case, in the reader's language
   * @param figures its results; all cases of a scenario have those of the same names in the same
   *     order
   */
  public record Case(String name, List<Figure> figures) {
    /** Makes a case. */
    public Case {
      Objects.requireNonNull(name, "name");
      figures = List.copyOf(figures);
    }
  }

  /**
   * What each input does to the result while all others stay.
   *
   * @param unchanged the result as stated
   * @param inputs the inputs, strongest first
   */
  public record Sensitivity(Value.Money unchanged, List<Input> inputs) {
    /** Makes the list. */
    public Sensitivity {
      Objects.requireNonNull(unchanged, "unchanged");
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * What one input does to the result.
   *
   * @param name the input, in the reader's language
   * @param low its value lowered, as text
   * @param high its value raised, as text
   * @param atLow the result when it is lowered, in the currency of the unchanged one
   * @param atHigh the result when it is raised
   */
  public record Input(String name, String low, String high, Value.Money atLow, Value.Money atHigh) {
    /** Makes a line. */
    public Input {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      Objects.requireNonNull(atLow, "atLow");
      Objects.requireNonNull(atHigh, "atHigh");
    }
  }

  /**
   * Makes a summary.
   *
   * @throws IllegalArgumentException if the cases do not show the same figures
   */
  public RoiSummary {
    Objects.requireNonNull(name, "name");
    figures = List.copyOf(figures);
    cases = List.copyOf(cases);
    conventions = List.copyOf(conventions);
    List<List<String>> names =
        cases.stream().map(c -> c.figures().stream().map(Figure::name).toList()).toList();
    if (names.stream().distinct().count() > 1) {
      throw new IllegalArgumentException(
          "cases of \""
              + name
              + "\": they show different figures, "
              + names
              + ". Maybe give every case the same ones, not measurable where there is no value.");
    }
  }

  /**
   * Makes a summary without cases and without sensitivity.
   *
   * @param name the scenario
   * @param figures its results
   * @param conventions what was assumed
   */
  public RoiSummary(String name, List<Figure> figures, List<String> conventions) {
    this(name, figures, List.of(), null, conventions);
  }

  /**
   * Adds the cases.
   *
   * @param worstFirst the cases
   * @return a copy
   */
  public RoiSummary withCases(List<Case> worstFirst) {
    return new RoiSummary(name, figures, worstFirst, sensitivity, conventions);
  }

  /**
   * Adds what each input does to the result.
   *
   * @param effects the inputs and what they do, or null
   * @return a copy
   */
  public RoiSummary withSensitivity(@Nullable Sensitivity effects) {
    return new RoiSummary(name, figures, cases, effects, conventions);
  }
}
