package org.sopkit.model.gdpr;

import java.util.Objects;
import org.sopkit.model.internal.Line;

/**
 * Where the agreement stipulates one of the eight points.
 *
 * @param point the point of Art. 28(3)
 * @param reference the clause, for example "§ 7.2"
 */
public record DpaClause(DpaPoint point, @Line String reference) {

  /** Makes a clause. */
  public DpaClause {
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(reference, "reference");
  }
}
