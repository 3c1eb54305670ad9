package org.sopkit.model.sla;

import org.sopkit.model.calendar.CalendarException;

/**
 * A notice that cannot be computed, although the deadline can: the rest of the status holds without
 * it.
 *
 * @param threshold which one, as in {@link SlaNotice.Key#threshold()}
 * @param problem why not, such as quiet hours beyond the calendar's horizon
 */
public record SlaProblem(String threshold, CalendarException problem) {}
