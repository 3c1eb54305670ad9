package org.sopkit.model.calendar;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The holiday sources of the class path as one; they are looked up when first asked. */
final class InstalledHolidaySources implements HolidaySource {

  static final HolidaySource INSTANCE = new InstalledHolidaySources();

  private static final String WAY_OUT =
      "Maybe add the jar org.sopkit:sop-holidays, or pass a HolidaySource of your own to"
          + " WorkingCalendar.of(definition, source).";

  /** Loaded by the first question: a calendar without a country never searches the class path. */
  private static final class Found {
    static final List<HolidaySource> SOURCES =
        ServiceLoader.load(HolidaySource.class, HolidaySource.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }

  private InstalledHolidaySources() {}

  @Override
  public List<Holiday> holidays(String country, @Nullable String subdivision, int year) {
    MissingHolidaySourceException missing =
        new MissingHolidaySourceException(country, subdivision, WAY_OUT);
    for (HolidaySource source : Found.SOURCES) {
      try {
        return source.holidays(country, subdivision, year);
      } catch (MissingHolidaySourceException e) {
        missing = e; // the next source may know it; the last refusal is the one that is told
      }
    }
    throw missing;
  }
}
