package org.sopkit.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.OnTimeOutcome;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;

/**
 * One task as the spreadsheet shows it.
 *
 * @param id the host's key of the task
 * @param title what is to be done; null if not known
 * @param type its kind
 * @param priority how urgent it is; null if not set
 * @param owner who does it; null if nobody does
 * @param outcome what became of its deadline
 * @param opened when it came into being
 * @param due when it has to be done; null if nothing was promised
 * @param closed when it was done; null while it is open
 * @param remaining time left on its clock, negative when overrun; null if there is none
 */
public record TaskEntry(
    String id,
    @Nullable String title,
    TaskType type,
    @Nullable Priority priority,
    @Nullable String owner,
    OnTimeOutcome outcome,
    @Nullable Instant opened,
    @Nullable Instant due,
    @Nullable Instant closed,
    @Nullable Duration remaining) {

  /** Makes an entry. */
  public TaskEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(outcome, "outcome");
  }
}
