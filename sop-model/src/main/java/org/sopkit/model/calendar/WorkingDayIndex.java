package org.sopkit.model.calendar;

/**
 * The working days of some years, ready to count: every question is one or two array reads.
 *
 * <p>Days are epoch days. Immutable.
 */
final class WorkingDayIndex {

  /** No such day within the years of this index: it may lie after them. */
  static final long AFTER = Long.MAX_VALUE;

  /** No such day within the years of this index: it may lie before them. */
  static final long BEFORE = Long.MIN_VALUE;

  private final long firstDay;

  /** For each day, and the one after the last, how many working days lie before it. */
  private final int[] before;

  private final int[] days;
  private final long[] openings;
  private final long[] closings;

  /** Indexes the days first to last from day, opening and closing of each working day. */
  WorkingDayIndex(long firstDay, long lastDay, Stretches workingDays) {
    this.firstDay = firstDay;
    int size = workingDays.size();
    days = new int[size];
    openings = workingDays.startArray();
    closings = workingDays.endArray();
    before = new int[(int) (lastDay - firstDay) + 2];
    int next = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = next;
      if (next < size && workingDays.day(next) == firstDay + i) {
        days[next] = (int) (firstDay + i);
        next++;
      }
    }
  }

  boolean covers(long first, long last) {
    return firstDay <= first && last < firstDay + before.length - 1;
  }

  int size() {
    return days.length;
  }

  boolean isWorkingDay(long day) {
    return countTo(day + 1) > countTo(day);
  }

  /** Returns how many working days lie in the years of this index before the day. */
  int countTo(long day) {
    return before[(int) (day - firstDay)];
  }

  /** Returns the n-th working day from a day, or {@link #AFTER} or {@link #BEFORE}. */
  long plus(long day, long n, ClosedOrigin origin) {
    if (origin == ClosedOrigin.COUNTS_FROM_THE_DATE) {
      if (n == 0) {
        return day;
      }
      return at(n > 0 ? countTo(day + 1) + n - 1 : countTo(day) + n);
    }
    return at(n >= 0 ? countTo(day) + n : countTo(day + 1) - 1 + n);
  }

  /** Returns the last working day at or before a day, or {@link #BEFORE}. */
  long previousOrSame(long day) {
    return at(countTo(day + 1) - 1);
  }

  /** Returns the first opening of a working day. */
  long openingOf(long day) {
    return openings[countTo(day)];
  }

  /** Returns the last closing of a working day. */
  long closingOf(long day) {
    return closings[countTo(day)];
  }

  private long at(long ordinal) {
    if (ordinal < 0) {
      return BEFORE;
    }
    return ordinal < days.length ? days[(int) ordinal] : AFTER;
  }
}
