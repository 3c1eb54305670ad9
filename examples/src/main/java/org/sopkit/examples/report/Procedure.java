package org.sopkit.examples.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.kpi.KpiTarget;

/**
 * What the report needs of a procedure: tasks name it by its id, or follow it by their type.
 *
 * @param id its id
 * @param title its title, or null in a draft
 * @param accountable who answers for the work, or null if it does not say
 * @param taskTypes types of the tasks that follow it where they name no procedure themselves
 * @param targets what its figures are to reach
 */
public record Procedure(
    String id,
    @Nullable String title,
    @Nullable String accountable,
    Set<TaskType> taskTypes,
    List<KpiTarget> targets) {

  /** Makes a procedure. */
  public Procedure {
    Objects.requireNonNull(id, "id");
    taskTypes = Set.copyOf(taskTypes);
    targets = List.copyOf(targets);
  }
}
