package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Why a date is a working day or not, as data: what an explanation of a deadline is made from.
 *
 * @param date the date, in the calendar's zone
 * @param state whether it is a working day
 * @param cause what decided it
 * @param names the name of the holiday or the reason of the override, by language, {@link
 *     Locale#ROOT} for any; empty when there is none
 * @param calendarId the calendar that decided it: of a combined calendar, the part
 */
public record DayNote(
    LocalDate date, State state, Cause cause, Map<Locale, String> names, String calendarId) {

  /** Whether people work. */
  public enum State {
    /** Some working time starts on that date. */
    WORKING,
    /** No working time starts on that date. */
    CLOSED
  }

  /** What decided it. */
  public enum Cause {
    /** The weekly hours of that weekday, or that there are none. */
    WEEKLY_HOURS,
    /** A holiday. */
    HOLIDAY,
    /** An override of the date. */
    OVERRIDE,
    /** The hours of the parts of a combined calendar, none of which is closed by itself. */
    COMBINATION,
    /** The zone: its clocks skipped the hours of that date, or the whole date. */
    ZONE
  }

  /** Makes a note. */
  public DayNote {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(cause, "cause");
    names = Map.copyOf(names);
    Objects.requireNonNull(calendarId, "calendarId");
  }

  /**
   * Says whether it is a working day.
   *
   * @return true if some working time starts on that date
   */
  public boolean isWorkingDay() {
    return state == State.WORKING;
  }

  /**
   * Returns the name of the holiday or the reason of the override.
   *
   * @param locale the language wanted
   * @return the name in that language or another, or the empty string when there is none
   */
  public String name(Locale locale) {
    return Holiday.named(names, locale);
  }
}
