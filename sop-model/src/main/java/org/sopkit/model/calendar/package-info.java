/**
 * Working time: when a team is there, and how long its working hours take on the clock.
 *
 * <p>A {@link org.sopkit.model.calendar.CalendarDefinition} is the data (weekly hours, overrides of
 * dates, holidays, zone) as a person writes it. A {@link org.sopkit.model.calendar.WorkingCalendar}
 * is that data compiled: it adds, subtracts and measures working time, finds openings and closings,
 * and counts working days. Start there. Holidays of a country come through the {@link
 * org.sopkit.model.calendar.HolidaySource} port.
 */
@NullMarked
package org.sopkit.model.calendar;

import org.jspecify.annotations.NullMarked;
