package org.sopkit.model.calendar;

/** An instant or a date that a calendar was asked about, but that lies outside its horizon. */
public final class OutsideHorizonException extends CalendarException {

  private static final long serialVersionUID = 1L;

  OutsideHorizonException(String calendar, Object asked, Horizon horizon) {
    super(
        "calendar "
            + calendar
            + ": "
            + asked
            + " lies outside the horizon "
            + horizon
            + ". Maybe a placeholder date was passed on as a real one; otherwise extend the horizon"
            + " by withHorizon(...).");
  }
}
