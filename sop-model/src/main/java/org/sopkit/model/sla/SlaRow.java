package org.sopkit.model.sla;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row: its evaluation, or why there is none. Nothing is dropped.
 *
 * @param row the host's row
 * @param evaluation where it stands; null if it could not be judged
 * @param problem why not: an {@link ImpossibleTimelineException}, a row without id, type or
 *     priority, a {@link org.sopkit.model.calendar.CalendarException}, or an {@link
 *     UnreadableRowException}; null if it was judged
 * @param <T> the host's row
 */
public record SlaRow<T>(
    T row, @Nullable SlaEvaluation evaluation, @Nullable RuntimeException problem) {}
