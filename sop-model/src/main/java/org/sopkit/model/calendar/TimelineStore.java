package org.sopkit.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The compiled years of one calendar, extended on demand within the horizon.
 *
 * <p>Readers take the current {@link Timeline} by one volatile read; it never changes. Whoever
 * needs more years compiles a longer one and publishes it whole. The range at least doubles each
 * time, so that all extensions together cost no more than twice the last.
 */
final class TimelineStore {

  private final DaySource source;
  private final String calendar;
  private final Horizon horizon;
  private final long horizonFrom;
  private final long horizonTo;
  private volatile @Nullable Timeline current;

  TimelineStore(DaySource source, String calendar, Horizon horizon) {
    this.source = source;
    this.calendar = calendar;
    this.horizon = horizon;
    this.horizonFrom = TimelineCompiler.startOfYear(horizon.firstYear(), source.zone());
    this.horizonTo = TimelineCompiler.startOfYear(horizon.lastYear() + 1, source.zone());
  }

  /** Refuses a source that is never open within the horizon. */
  void requireWorkingTime() {
    int first = Math.max(horizon.firstYear(), Math.min(PROBE_YEAR, horizon.lastYear()));
    int last = first;
    while (TimelineCompiler.compile(source, first, last).days().size() == 0) {
      if (first == horizon.firstYear() && last == horizon.lastYear()) {
        throw new InvalidCalendarException(
            "weeklyHours",
            "calendar "
                + calendar
                + " has no working time: every day of "
                + horizon
                + " is closed. Maybe its holidays and overrides leave nothing, or the combined"
                + " calendars have no hour in common.");
      }
      int span = last - first + 1;
      first = Math.max(horizon.firstYear(), first - span);
      last = Math.min(horizon.lastYear(), last + span);
    }
  }

  Horizon horizon() {
    return horizon;
  }

  /** Returns how many seconds of real time the horizon still holds after t. */
  long secondsAfter(long t) {
    return horizonTo - t;
  }

  /** Returns how many seconds of real time the horizon holds before t. */
  long secondsBefore(long t) {
    return t - horizonFrom;
  }

  /** Returns a timeline that covers the instants first to last. */
  Timeline covering(long first, long last) {
    Timeline timeline = current;
    return timeline != null && timeline.covers(first, last) ? timeline : extend(first, last);
  }

  /** Returns a timeline that covers the days first to last. */
  Timeline coveringDays(long first, long last) {
    Timeline timeline = current;
    return timeline != null && timeline.days().covers(first, last)
        ? timeline
        : extendDays(first, last);
  }

  /** Returns a timeline that reaches further into the future than a given one. */
  Timeline after(Timeline timeline, String searched) {
    int last = timeline.range().lastYear();
    if (last == horizon.lastYear()) {
      throw new NoWorkingTimeException(calendar, searched, horizon);
    }
    return grow(timeline.range().firstYear(), last + 1);
  }

  /** Returns a timeline that reaches further into the past than a given one. */
  Timeline before(Timeline timeline, String searched) {
    int first = timeline.range().firstYear();
    if (first == horizon.firstYear()) {
      throw new NoWorkingTimeException(calendar, searched, horizon);
    }
    return grow(first - 1, timeline.range().lastYear());
  }

  private Timeline extend(long first, long last) {
    requireWithin(first);
    requireWithin(last);
    Timeline timeline = grow(year(first), year(last));
    if (!timeline.covers(first, last)) {
      throw new OutsideHorizonException(calendar, Instant.ofEpochSecond(last), horizon);
    }
    return timeline;
  }

  private synchronized Timeline grow(int firstYear, int lastYear) {
    Timeline timeline = current;
    int first = firstYear - 1;
    int last = lastYear + 1;
    if (timeline != null) {
      Timeline.Range range = timeline.range();
      int span = range.lastYear() - range.firstYear() + 1;
      first =
          firstYear < range.firstYear()
              ? Math.min(first, range.firstYear() - span)
              : range.firstYear();
      last =
          lastYear > range.lastYear() ? Math.max(last, range.lastYear() + span) : range.lastYear();
      if (first == range.firstYear() && last == range.lastYear()) {
        return timeline; // somebody else was faster
      }
    }
    Timeline longer =
        TimelineCompiler.compile(
            source, Math.max(first, horizon.firstYear()), Math.min(last, horizon.lastYear()));
    current = longer;
    return longer;
  }

  private void requireWithin(long epochSecond) {
    if (epochSecond < horizonFrom || epochSecond >= horizonTo) {
      boolean printable =
          epochSecond >= Instant.MIN.getEpochSecond()
              && epochSecond <= Instant.MAX.getEpochSecond();
      Object asked = printable ? Instant.ofEpochSecond(epochSecond) : epochSecond + " s";
      throw new OutsideHorizonException(calendar, asked, horizon);
    }
  }

  /** Refuses a date outside the horizon. */
  void requireWithin(LocalDate date) {
    if (!horizon.contains(date.getYear())) {
      throw new OutsideHorizonException(calendar, date, horizon);
    }
  }

  private Timeline extendDays(long first, long last) {
    LocalDate firstDate = LocalDate.ofEpochDay(first);
    LocalDate lastDate = LocalDate.ofEpochDay(last);
    requireWithin(firstDate);
    requireWithin(lastDate);
    return grow(firstDate.getYear(), lastDate.getYear());
  }

  private int year(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond).atZone(source.zone()).getYear();
  }

  /** Where the search for working time begins; any year would do. */
  private static final int PROBE_YEAR = 2000;
}
