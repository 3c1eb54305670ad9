package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Hours of one date that an override or an extra break makes other than usual, as data: what an
 * explanation of a deadline is made from.
 *
 * <p>Example, Monday to Friday 09:00–18:00, Thursday 2026-12-24 open 09:00–12:00: usual is
 * 09:00–18:00, actual 09:00–12:00.
 *
 * @param date the date on which the hours start
 * @param zone the zone of the date: of a combined calendar, that of the part
 * @param usual the hours without the override: those of the weekday, none on a holiday
 * @param actual the hours with it; none if it closes the date
 * @param names the reason of the override, by language, {@link Locale#ROOT} for any; empty when
 *     there is none
 * @param calendarId the calendar whose override it is: of a combined calendar, the part
 */
public record ExceptionalHours(
    LocalDate date,
    ZoneId zone,
    List<OpeningHours> usual,
    List<OpeningHours> actual,
    Map<Locale, String> names,
    String calendarId) {

  /** Makes the hours of a date. */
  public ExceptionalHours {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(zone, "zone");
    usual = List.copyOf(usual);
    actual = List.copyOf(actual);
    names = Map.copyOf(names);
    Objects.requireNonNull(calendarId, "calendarId");
  }

  /**
   * Returns the reason of the override.
   *
   * @param locale the language wanted
   * @return the reason in that language or another, or the empty string when there is none
   */
  public String name(Locale locale) {
    return Holiday.named(names, locale);
  }

  /**
   * Returns the time that is open in one of the two and not in the other.
   *
   * @return what the override closes, then what it opens
   */
  public List<OpeningHours> differences() {
    return Intervals.differences(usual, actual);
  }
}
