package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;

/**
 * The back-office base as a whole: its tasks, and the procedures they can link to.
 *
 * @param tasks the rows
 * @param sopIds ids of the procedures that exist; null if not known, so that no link is called
 *     broken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackOfficeRegister(
    List<@Valid BackOfficeTask> tasks, @Nullable Set<@Line String> sopIds) {

  /** Makes a register; an absent list of tasks is empty. */
  public BackOfficeRegister {
    tasks = Copies.list(tasks, "tasks");
    sopIds = Copies.knownSet(sopIds, "sopIds");
  }
}
