package org.sopkit.examples.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiTarget;

/**
 * What the report needs of a procedure: tasks name it by its id.
 *
 * @param id its id
 * @param title its title, or null in a draft
 * @param accountable who answers for the work, or null if it does not say
 * @param targets what its figures are to reach
 */
public record Procedure(
    String id, @Nullable String title, @Nullable String accountable, List<KpiTarget> targets) {

  /** Makes a procedure. */
  public Procedure {
    Objects.requireNonNull(id, "id");
    targets = List.copyOf(targets);
  }
}
