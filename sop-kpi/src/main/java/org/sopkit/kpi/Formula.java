package org.sopkit.kpi;

import java.util.Objects;

/**
 * How a figure is computed.
 *
 * @param code a permanent name, such as {@code on-time-rate}; {@link KpiTexts} has its words
 * @param expression the formula itself, over the names of the figure's inputs
 */
public record Formula(String code, String expression) {

  /** Makes a formula. */
  public Formula {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(expression, "expression");
  }
}
