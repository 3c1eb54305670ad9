package org.sopkit.examples.crm.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;

/**
 * What somebody sends to say that something happened to a ticket, now.
 *
 * @param type what happened
 * @param detail the new owner, status or priority; null if the type has none
 */
public record NewEntry(
    @NotNull TaskEventType type,
    @Nullable @Size(max = 200) @Pattern(regexp = NewEntry.NO_NUL, message = NewEntry.NUL)
        String detail) {

  /** PostgreSQL keeps no text with a NUL in it. */
  static final String NO_NUL = "[^\\x00]*";

  static final String NUL = "{invalid.nul}";

  /**
   * Refuses a change that does not say to what.
   *
   * @throws UnusableFieldException if the detail is missing, or is no priority where it must be
   */
  void requireDetail() {
    if (type == TaskEventType.PRIORITY_CHANGED) {
      List<String> priorities = Arrays.stream(Priority.values()).map(Priority::name).toList();
      if (detail == null || !priorities.contains(detail)) {
        throw new UnusableFieldException("detail", detail, priorities);
      }
    } else if (type == TaskEventType.STATUS_CHANGED && (detail == null || detail.isBlank())) {
      throw new UnusableFieldException("detail", null, List.of());
    }
  }
}
