/**
 * The public holidays of countries for {@link org.sopkit.model.calendar.WorkingCalendar}, by the
 * library Jollyday.
 *
 * <p>There is nothing to call: with this jar on the class path a calendar that names a country
 * ({@code holidaysOf("FR")}, {@code holidaysOf("FR", "57")}) finds {@link
 * org.sopkit.holidays.JollydayHolidaySource} by itself.
 */
@NullMarked
package org.sopkit.holidays;

import org.jspecify.annotations.NullMarked;
