package org.sopkit.model.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link CalendarDefinition} together. Not thread-safe.
 *
 * <pre>{@code
 * CalendarDefinition lyon =
 *     CalendarDefinition.builder("provider-lyon")
 *         .zone("Europe/Paris")
 *         .openFromTo(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
 *         .holidaysOf("FR")
 *         .build();
 * }</pre>
 */
public final class CalendarBuilder {

  private static final String EXAMPLE = "09:00-12:30";

  private final String id;
  private String version = "1";
  private @Nullable ZoneId zone;
  private final Map<DayOfWeek, List<OpeningHours>> weeklyHours = new EnumMap<>(DayOfWeek.class);
  private final List<DateOverride> overrides = new ArrayList<>();
  private final List<HolidayDefinition> holidays = new ArrayList<>();
  private DstPolicy dstPolicy = DstPolicy.ELAPSED;
  private EdgePolicy edgePolicy = EdgePolicy.STAY;

  CalendarBuilder(String id) {
    this.id = id;
  }

  /**
   * Names the state of the data.
   *
   * @param value not blank
   * @return this builder
   */
  public CalendarBuilder version(String value) {
    this.version = value;
    return this;
  }

  /**
   * Sets the zone.
   *
   * @param ianaName such as {@code Europe/Paris}
   * @return this builder
   * @throws InvalidCalendarException if there is no such zone
   */
  public CalendarBuilder zone(String ianaName) {
    InvalidCalendarException.requirePresent("zone", ianaName, "Europe/Paris");
    try {
      return zone(ZoneId.of(ianaName));
    } catch (DateTimeException e) {
      throw new InvalidCalendarException(
          "zone", "\"" + ianaName + "\" is no known zone. Maybe Europe/Paris.");
    }
  }

  /**
   * Sets the zone.
   *
   * @param value an IANA zone, no offset
   * @return this builder
   */
  public CalendarBuilder zone(ZoneId value) {
    InvalidCalendarException.requirePresent("zone", value, "Europe/Paris");
    this.zone = value;
    return this;
  }

  /**
   * Adds hours to a weekday.
   *
   * @param day the weekday on which they start
   * @param hours one or more intervals
   * @return this builder
   */
  public CalendarBuilder open(DayOfWeek day, OpeningHours... hours) {
    requireDay(day);
    for (OpeningHours interval : requireHours("weeklyHours." + day, hours)) {
      InvalidCalendarException.requirePresent("weeklyHours." + day, interval, EXAMPLE);
      weeklyHours.computeIfAbsent(day, d -> new ArrayList<>()).add(interval);
    }
    return this;
  }

  /**
   * Adds hours to a weekday.
   *
   * @param day the weekday on which they start
   * @param hours one or more intervals as {@link OpeningHours#parse} reads them
   * @return this builder
   * @throws InvalidCalendarException if one is not understood; its field names the weekday
   */
  public CalendarBuilder open(DayOfWeek day, String... hours) {
    requireDay(day);
    for (String text : requireHours("weeklyHours." + day, hours)) {
      try {
        open(day, OpeningHours.parse(text));
      } catch (InvalidCalendarException e) {
        throw e.at("weeklyHours." + day);
      }
    }
    return this;
  }

  /**
   * Adds the same hours to every weekday of a range.
   *
   * @param first the first weekday, such as Monday
   * @param last the last weekday, such as Friday; may lie before the first, over the week's end
   * @param hours one or more intervals as {@link OpeningHours#parse} reads them
   * @return this builder
   * @throws InvalidCalendarException if one is not understood; its field names the weekday
   */
  public CalendarBuilder openFromTo(DayOfWeek first, DayOfWeek last, String... hours) {
    requireDay(first);
    requireDay(last);
    int days = Math.floorMod(last.getValue() - first.getValue(), 7) + 1;
    for (int i = 0; i < days; i++) {
      open(first.plus(i), hours);
    }
    return this;
  }

  /**
   * Adds an override.
   *
   * @param override what is different, on which date
   * @return this builder
   */
  public CalendarBuilder override(DateOverride override) {
    InvalidCalendarException.requirePresent("overrides", override, "closed(date, reason)");
    overrides.add(override);
    return this;
  }

  /**
   * Closes a date.
   *
   * @param date the date
   * @param reason why
   * @return this builder
   */
  public CalendarBuilder closed(LocalDate date, String reason) {
    return override(new DateOverride.Closed(date, reason));
  }

  /**
   * Gives a date other hours; a holiday still closes it.
   *
   * @param date the date
   * @param hours one or more intervals as {@link OpeningHours#parse} reads them
   * @return this builder
   * @throws InvalidCalendarException if one is not understood; its field names the date
   */
  public CalendarBuilder hoursOn(LocalDate date, String... hours) {
    return override(
        new DateOverride.OtherHours(
            date, parsed(date, hours), DateOverride.OnHoliday.STAYS_CLOSED, null));
  }

  /**
   * Gives a date other hours even if it is a holiday.
   *
   * @param date the date
   * @param hours one or more intervals as {@link OpeningHours#parse} reads them
   * @return this builder
   * @throws InvalidCalendarException if one is not understood; its field names the date
   */
  public CalendarBuilder hoursEvenOnHoliday(LocalDate date, String... hours) {
    return override(
        new DateOverride.OtherHours(date, parsed(date, hours), DateOverride.OnHoliday.OPENS, null));
  }

  /**
   * Cuts one more break out of a date.
   *
   * @param date the date
   * @param during an interval as {@link OpeningHours#parse} reads it
   * @return this builder
   * @throws InvalidCalendarException if it is not understood; its field names the date
   */
  public CalendarBuilder breakOn(LocalDate date, String during) {
    return override(new DateOverride.ExtraBreak(date, parsed(date, during).get(0), null));
  }

  /**
   * Adds a holiday.
   *
   * @param holiday a date, a day of every year, or a country
   * @return this builder
   */
  public CalendarBuilder holiday(HolidayDefinition holiday) {
    InvalidCalendarException.requirePresent("holidays", holiday, "holidaysOf(\"FR\")");
    holidays.add(holiday);
    return this;
  }

  /**
   * Adds a holiday on one date.
   *
   * @param date the date
   * @param name what it is called
   * @return this builder
   */
  public CalendarBuilder holiday(LocalDate date, String name) {
    return holiday(new HolidayDefinition.OnDate(date, name));
  }

  /**
   * Adds a holiday on the same day of every year.
   *
   * @param day the day
   * @param name what it is called
   * @return this builder
   */
  public CalendarBuilder holiday(MonthDay day, String name) {
    return holiday(new HolidayDefinition.EveryYear(day, name));
  }

  /**
   * Adds the public holidays of a country.
   *
   * @param country an ISO 3166-1 alpha-2 code such as {@code FR}
   * @return this builder
   */
  public CalendarBuilder holidaysOf(String country) {
    return holiday(new HolidayDefinition.OfCountry(country, null));
  }

  /**
   * Adds the public holidays of a part of a country, the country's own among them.
   *
   * @param country an ISO 3166-1 alpha-2 code such as {@code FR}
   * @param subdivision an ISO 3166-2 code without the country, such as {@code 57}
   * @return this builder
   */
  public CalendarBuilder holidaysOf(String country, String subdivision) {
    return holiday(new HolidayDefinition.OfCountry(country, subdivision));
  }

  /**
   * Says what a second is when clocks change.
   *
   * @param value the policy
   * @return this builder
   */
  public CalendarBuilder dstPolicy(DstPolicy value) {
    this.dstPolicy = value;
    return this;
  }

  /**
   * Says where a deadline on a closing lies.
   *
   * @param value the policy
   * @return this builder
   */
  public CalendarBuilder edgePolicy(EdgePolicy value) {
    this.edgePolicy = value;
    return this;
  }

  /**
   * Makes the definition.
   *
   * @return the definition
   * @throws InvalidCalendarException if it has no meaning; see {@link CalendarDefinition}
   */
  public CalendarDefinition build() {
    return new CalendarDefinition(
        id,
        version,
        CalendarDefinition.requireRegion(zone),
        weeklyHours,
        overrides,
        holidays,
        dstPolicy,
        edgePolicy);
  }

  private static void requireDay(@Nullable DayOfWeek day) {
    InvalidCalendarException.requirePresent("weeklyHours", day, "MONDAY");
  }

  private static <T> T[] requireHours(String field, T @Nullable [] hours) {
    if (hours == null) {
      throw new InvalidCalendarException(field, "is missing. Maybe " + EXAMPLE + ".");
    }
    return hours;
  }

  private static List<OpeningHours> parsed(LocalDate date, String... hours) {
    InvalidCalendarException.requirePresent("overrides.date", date, "2026-12-24");
    List<OpeningHours> parsed = new ArrayList<>();
    for (String text : requireHours("overrides[" + date + "]", hours)) {
      try {
        parsed.add(OpeningHours.parse(text));
      } catch (InvalidCalendarException e) {
        throw e.at("overrides[" + date + "]");
      }
    }
    return parsed;
  }
}
