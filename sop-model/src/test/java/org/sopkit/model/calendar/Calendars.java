package org.sopkit.model.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Calendars that the tests of this package share, all in Europe/Paris. */
final class Calendars {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Calendars() {}

  /** Monday to Friday 09:00–12:00 and 13:00–18:00: 8 hours a day. */
  static CalendarBuilder office() {
    return CalendarDefinition.builder("office")
        .zone(PARIS)
        .openFromTo(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00");
  }

  /** Monday to Friday 09:00–17:00: 8 hours a day, no lunch. */
  static CalendarBuilder nineToFive() {
    return CalendarDefinition.builder("nine-to-five")
        .zone(PARIS)
        .openFromTo(MONDAY, FRIDAY, "09:00-17:00");
  }

  /** Monday to Friday, 22:00 to 06:00 of the next day. */
  static CalendarBuilder nights() {
    return CalendarDefinition.builder("nights")
        .zone(PARIS)
        .openFromTo(MONDAY, FRIDAY, "22:00-06:00+1");
  }

  static CalendarBuilder always() {
    return CalendarDefinition.builder("always")
        .zone(PARIS)
        .openFromTo(MONDAY, java.time.DayOfWeek.SUNDAY, "00:00-24:00");
  }

  static WorkingCalendar compile(CalendarBuilder builder) {
    return WorkingCalendar.of(builder.build());
  }

  /** Reads a clock-face time of Paris such as {@code 2026-03-06T16:00}. */
  static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }
}
