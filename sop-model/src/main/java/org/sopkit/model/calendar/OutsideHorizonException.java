package org.sopkit.model.calendar;

/** An instant or a date that a calendar was asked about, but that lies outside its horizon. */
public final class OutsideHorizonException extends CalendarException {

  private static final long serialVersionUID = 1L;

  private final String calendarId;
  private final String asked;
  private final Horizon horizon;

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
    this.calendarId = calendar;
    this.asked = asked.toString();
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
   * Returns what it was asked about.
   *
   * @return an instant or a date as ISO 8601 writes it
   */
  public String asked() {
    return asked;
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
