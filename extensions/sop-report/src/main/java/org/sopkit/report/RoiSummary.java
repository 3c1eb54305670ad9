package org.sopkit.report;

import java.util.List;
import java.util.Objects;

/**
 * What outsourcing is worth in one scenario.
 *
 * @param name the scenario, in the reader's language
 * @param figures its results, the one to be read first in front
 * @param conventions what was assumed (weeks per month, rounding, recapture), one sentence each
 */
public record RoiSummary(String name, List<Figure> figures, List<String> conventions) {

  /** Makes a summary. */
  public RoiSummary {
    Objects.requireNonNull(name, "name");
    figures = List.copyOf(figures);
    conventions = List.copyOf(conventions);
  }
}
