package org.sopkit.model.calendar;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The holiday sources of the class path as one. */
final class InstalledHolidaySources implements HolidaySource {

  private static final String WAY_OUT =
      "Maybe add the jar org.sopkit:sop-holidays, or pass a HolidaySource of your own to"
          + " WorkingCalendar.of(definition, source).";

  private final List<HolidaySource> sources;

  private InstalledHolidaySources(List<HolidaySource> sources) {
    this.sources = sources;
  }

  static HolidaySource find() {
    return new InstalledHolidaySources(
        ServiceLoader.load(HolidaySource.class, HolidaySource.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  @Override
  public List<Holiday> holidays(String country, @Nullable String subdivision, int year) {
    MissingHolidaySourceException missing =
        new MissingHolidaySourceException(country, subdivision, WAY_OUT);
    for (HolidaySource source : sources) {
      try {
        return source.holidays(country, subdivision, year);
      } catch (MissingHolidaySourceException e) {
        missing = e; // the next source may know it; the last refusal is the one that is told
      }
    }
    throw missing;
  }
}
