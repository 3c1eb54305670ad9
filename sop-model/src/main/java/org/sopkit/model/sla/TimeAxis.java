package org.sopkit.model.sla;

import org.sopkit.model.calendar.WorkingCalendar;

/** Which seconds are counted: real ones, or those of a working calendar. */
interface TimeAxis {

  /** Real seconds, day and night. */
  TimeAxis REAL =
      new TimeAxis() {
        @Override
        public long plus(long epochSecond, long seconds) {
          return epochSecond + seconds;
        }

        @Override
        public long between(long from, long to) {
          return to - from;
        }
      };

  /** Working seconds of a calendar. */
  static TimeAxis of(WorkingCalendar calendar) {
    return new TimeAxis() {
      @Override
      public long plus(long epochSecond, long seconds) {
        return calendar.plusSeconds(epochSecond, seconds);
      }

      @Override
      public long between(long from, long to) {
        return calendar.betweenSeconds(from, to);
      }
    };
  }

  /** Returns the instant so many counted seconds, zero or more, after an instant. */
  long plus(long epochSecond, long seconds);

  /** Returns the counted seconds from one instant to another. */
  long between(long from, long to);
}
