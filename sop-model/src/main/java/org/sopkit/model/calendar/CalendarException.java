package org.sopkit.model.calendar;

/** Anything that a calendar refuses to do; the subtypes say what. */
public abstract sealed class CalendarException extends RuntimeException
    permits InvalidCalendarException,
        NoWorkingTimeException,
        OutsideHorizonException,
        MissingHolidaySourceException {

  private static final long serialVersionUID = 1L;

  CalendarException(String message) {
    super(message);
  }
}
