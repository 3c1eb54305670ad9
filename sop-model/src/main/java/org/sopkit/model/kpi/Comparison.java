package org.sopkit.model.kpi;

import java.math.BigDecimal;

/** On which side of a target a figure has to be. */
public enum Comparison {
  /** The figure meets the target when it is equal or lower: a lead time, an error rate, a cost. */
  AT_MOST,
  /** The figure meets the target when it is equal or higher: an on-time rate, a score. */
  AT_LEAST;

  /**
   * Says whether a figure meets a target. Equal always does; 90.0 and 90 are equal.
   *
   * @param figure what was measured
   * @param target what was to be reached, in the same unit
   * @return true if the figure is on the right side
   */
  public boolean isMet(BigDecimal figure, BigDecimal target) {
    int order = figure.compareTo(target);
    return this == AT_MOST ? order <= 0 : order >= 0;
  }
}
