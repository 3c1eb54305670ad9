package org.sopkit.examples.crm.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.TaskEventType;

/**
 * What somebody sends to say that something happened to a ticket, now.
 *
 * @param type what happened
 * @param detail the new owner, status or priority; null if the type has none
 */
public record NewEntry(
    @NotNull TaskEventType type,
    @Nullable @Size(max = 200) @Pattern(regexp = NewEntry.NO_NUL) String detail) {

  /** PostgreSQL keeps no text with a NUL in it. */
  static final String NO_NUL = "[^\\x00]*";
}
