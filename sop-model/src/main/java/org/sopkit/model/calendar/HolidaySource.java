package org.sopkit.model.calendar;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Where the public holidays of countries come from: a port.
 *
 * <p>sop-model brings no data of its own. The jar {@code org.sopkit:sop-holidays} implements the
 * port; it is found by {@link ServiceLoader} when it is on the class path. A host with a table of
 * its own implements the port itself and passes it to {@link WorkingCalendar#of(CalendarDefinition,
 * HolidaySource)}.
 *
 * <p>An implementation must be safe to use from several threads and must return the same holidays
 * every time it is asked: a calendar asks once for each year and keeps the answer.
 */
public interface HolidaySource {

  /**
   * Returns the public holidays of one calendar year.
   *
   * @param country an ISO 3166-1 alpha-2 code such as {@code FR}
   * @param subdivision the part of the country with holidays of its own, an ISO 3166-2 code without
   *     the country such as {@code 57} for the Moselle; null for the holidays of the whole country
   * @param year the year
   * @return the holidays, in any order; several may share a date
   * @throws MissingHolidaySourceException if the country or its subdivision is not known
   */
  List<Holiday> holidays(String country, @Nullable String subdivision, int year);

  /**
   * Returns the sources found on the class path, asked in turn.
   *
   * @return a source that knows what any of them knows; when there is none it refuses every country
   *     and names the jar to add
   */
  static HolidaySource installed() {
    return InstalledHolidaySources.INSTANCE;
  }
}
