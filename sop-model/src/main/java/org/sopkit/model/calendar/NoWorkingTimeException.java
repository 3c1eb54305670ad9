package org.sopkit.model.calendar;

/** A search that reached the end of the horizon before it found enough working time. */
public final class NoWorkingTimeException extends CalendarException {

  private static final long serialVersionUID = 1L;

  private final String calendarId;
  private final Horizon horizon;

  NoWorkingTimeException(String calendar, String searched, Horizon horizon) {
    super(
        "calendar "
            + calendar
            + ": "
            + searched
            + " was not found within the horizon "
            + horizon
            + ". Maybe the calendar is closed, or open without end, from some date on, or the amount is"
            + " not in the unit that was meant; the horizon can be extended by withHorizon(...).");
    this.calendarId = calendar;
    this.horizon = horizon;
  }

  /**
   * Returns which calendar was asked.
   *
   * @return its id
   */
  public String calendarId() {
    return calendarId;
  }

  /**
   * Returns the years within which the calendar answers.
   *
   * @return the horizon
   */
  public Horizon horizon() {
    return horizon;
  }
}
