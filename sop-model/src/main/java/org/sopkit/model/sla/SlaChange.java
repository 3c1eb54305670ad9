package org.sopkit.model.sla;

import org.jspecify.annotations.Nullable;

/**
 * Something that a monitor has to say about a row.
 *
 * @param row the host's row
 * @param notice what has happened; null if the row could not be judged any more
 * @param problem why not, such as a deadline beyond the calendar's horizon: the monitor leaves the
 *     row alone until it is put again; an {@link UnreadableRowException}: the monitor tries the row
 *     again a minute later; null if there is a notice
 * @param <T> the host's row
 */
public record SlaChange<T>(T row, @Nullable SlaNotice notice, @Nullable RuntimeException problem) {}
