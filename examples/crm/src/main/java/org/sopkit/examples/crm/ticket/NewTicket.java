package org.sopkit.examples.crm.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sopkit.model.backoffice.Priority;

/**
 * What somebody sends to open a ticket.
 *
 * @param contactId who asks
 * @param title what it is about
 * @param type its kind, such as {@code support-l1}
 * @param priority its priority
 */
public record NewTicket(
    @NotNull Long contactId,
    @NotBlank @Size(max = 300) @Pattern(regexp = NewEntry.NO_NUL, message = NewEntry.NUL)
        String title,
    @NotBlank @Size(max = 60) @Pattern(regexp = NewEntry.NO_NUL, message = NewEntry.NUL)
        String type,
    @NotNull Priority priority) {}
