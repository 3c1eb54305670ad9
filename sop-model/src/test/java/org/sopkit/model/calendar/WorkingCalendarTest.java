package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.nights;
import static org.sopkit.model.calendar.Calendars.nineToFive;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  // ---- openings and closings ------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // at, previous opening, previous closing, next opening, next closing; Friday 2026-03-06
    "06T08:59:59, 05T13:00, 05T18:00, 06T09:00, 06T12:00",
    "06T09:00, 06T09:00, 05T18:00, 06T13:00, 06T12:00", // on an opening
    "06T10:00, 06T09:00, 05T18:00, 06T13:00, 06T12:00",
    "06T12:00, 06T09:00, 06T12:00, 06T13:00, 06T18:00", // on a closing
    "06T12:30, 06T09:00, 06T12:00, 06T13:00, 06T18:00",
    "06T18:00, 06T13:00, 06T18:00, 09T09:00, 09T12:00", // into the weekend
    "08T00:00, 06T13:00, 06T18:00, 09T09:00, 09T12:00", // Sunday
  })
  void the_boundaries_around_an_instant_are_found(
      String at, String lastOpening, String lastClosing, String nextOpening, String nextClosing) {
    WorkingCalendar calendar = compile(office());
    Instant t = march(at);
    assertThat(calendar.previousOpening(t)).isEqualTo(march(lastOpening));
    assertThat(calendar.previousClosing(t)).isEqualTo(march(lastClosing));
    assertThat(calendar.nextOpening(t)).isEqualTo(march(nextOpening));
    assertThat(calendar.nextClosing(t)).isEqualTo(march(nextClosing));
    assertThat(calendar.nextOpeningSecond(t.getEpochSecond()))
        .isEqualTo(march(nextOpening).getEpochSecond());
    assertThat(calendar.nextClosingSecond(t.getEpochSecond()))
        .isEqualTo(march(nextClosing).getEpochSecond());
  }

  private static Instant march(String dayAndTime) {
    return paris("2026-03-" + dayAndTime);
  }

  @Test
  void boundaries_are_found_over_the_years_that_are_compiled_first() {
    CalendarBuilder builder = nineToFive();
    for (LocalDate d = LocalDate.of(2026, 1, 1); d.getYear() < 2031; d = d.plusDays(1)) {
      builder.closed(d, "works");
    }
    WorkingCalendar calendar = compile(builder);
    Instant before = paris("2025-12-31T18:00"); // Wednesday
    assertThat(calendar.nextOpening(before)).isEqualTo(paris("2031-01-01T09:00"));
    assertThat(calendar.nextClosing(before)).isEqualTo(paris("2031-01-01T17:00"));
    assertThat(calendar.plus(before, Duration.ofHours(1))).isEqualTo(paris("2031-01-01T10:00"));
    assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 1, 1)))
        .isEqualTo(LocalDate.of(2031, 1, 1));
    WorkingCalendar fresh = compile(builder);
    Instant after = paris("2030-12-31T18:00");
    assertThat(fresh.previousClosing(after)).isEqualTo(paris("2025-12-31T17:00"));
    assertThat(fresh.previousOpening(after)).isEqualTo(paris("2025-12-31T09:00"));
    assertThat(fresh.minus(after, Duration.ofHours(1))).isEqualTo(paris("2025-12-31T16:00"));
    assertThat(fresh.previousOrSame(LocalDate.of(2030, 12, 31)))
        .isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  void a_stretch_over_new_year_is_one_stretch() {
    WorkingCalendar always = compile(Calendars.always());
    Instant from = paris("2020-06-01T00:00");
    Instant to = paris("2029-06-01T00:00");
    assertThat(always.openStretches(from, to)).containsExactly(new OpenStretch(from, to));
    WorkingCalendar nights = compile(nights());
    assertThat(nights.nextClosing(paris("2026-12-31T23:00"))).isEqualTo(paris("2027-01-01T06:00"));
  }

  @Test
  void fractions_of_a_second_are_kept_in_open_time_only() {
    WorkingCalendar calendar = compile(nineToFive());
    Instant open = paris("2026-03-06T16:59:59").plusMillis(250);
    assertThat(calendar.plus(open, Duration.ofMillis(500))).isEqualTo(open.plusMillis(500));
    assertThat(calendar.plus(open, Duration.ofMillis(750))).isEqualTo(paris("2026-03-06T17:00"));
    assertThat(calendar.plus(open, Duration.ofMillis(751)))
        .isEqualTo(paris("2026-03-09T09:00").plusMillis(1));
    assertThat(calendar.minus(paris("2026-03-09T09:00").plusMillis(1), Duration.ofMillis(751)))
        .isEqualTo(open);
    Instant closed = paris("2026-03-07T10:00").plusNanos(7);
    assertThat(calendar.between(open, closed)).isEqualTo(Duration.ofMillis(750));
    assertThat(calendar.plus(closed, Duration.ZERO)).isEqualTo(paris("2026-03-09T09:00"));
    assertThat(calendar.minus(closed, Duration.ZERO)).isEqualTo(paris("2026-03-06T17:00"));
    assertThat(calendar.plus(open, Duration.ZERO)).isEqualTo(open);
    assertThat(calendar.minus(open, Duration.ZERO)).isEqualTo(open);
    assertThat(calendar.isOpen(paris("2026-03-06T17:00").minusNanos(1))).isTrue();
  }

  // ---- holidays and overrides -----------------------------------------------------------------

  @Test
  void a_holiday_acts_on_the_shift_that_starts_on_its_date() {
    LocalDate saturday = FRIDAY.plusDays(1);
    Duration night = Duration.ofHours(8);
    Instant from = paris("2026-03-06T12:00");
    Instant to = paris("2026-03-07T12:00");
    assertThat(compile(nights().holiday(saturday, "h")).between(from, to)).isEqualTo(night);
    assertThat(compile(nights().holiday(FRIDAY, "h")).between(from, to)).isZero();
    assertThat(compile(nights().closed(saturday, "c")).between(from, to)).isEqualTo(night);
    assertThat(compile(nights().closed(FRIDAY, "c")).between(from, to)).isZero();
  }

  @Test
  void a_break_acts_on_the_shift_that_starts_on_its_date() {
    Instant from = paris("2026-03-06T12:00");
    Instant to = paris("2026-03-07T12:00");
    assertThat(compile(nights().breakOn(FRIDAY, "23:00-23:30")).between(from, to))
        .isEqualTo(Duration.ofMinutes(450));
    assertThat(compile(nights().breakOn(FRIDAY, "02:00+1-02:30+1")).between(from, to))
        .isEqualTo(Duration.ofMinutes(450));
    assertThat(compile(nights().breakOn(FRIDAY, "23:30-01:00+1")).between(from, to))
        .isEqualTo(Duration.ofMinutes(390));
    // 02:00 of Saturday belongs to no shift of Saturday
    assertThat(compile(nights().breakOn(FRIDAY.plusDays(1), "02:00-02:30")).between(from, to))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void a_break_that_leaves_nothing_closes_the_day() {
    WorkingCalendar calendar =
        compile(
            nineToFive()
                .override(
                    new DateOverride.ExtraBreak(
                        FRIDAY, OpeningHours.parse("08:00-18:00"), "power cut")));
    assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
    assertThat(calendar.dayNote(FRIDAY).name(Locale.FRENCH)).isEqualTo("power cut");
    assertThat(calendar.dayNote(FRIDAY).cause()).isEqualTo(DayNote.Cause.OVERRIDE);
    assertThat(calendar.dayNote(FRIDAY.plusDays(1)).cause()).isEqualTo(DayNote.Cause.WEEKLY_HOURS);
  }

  @Test
  void an_override_can_open_a_day_that_the_week_closes() {
    LocalDate saturday = FRIDAY.plusDays(1);
    WorkingCalendar calendar = compile(nineToFive().hoursOn(saturday, "10:00-12:00"));
    assertThat(calendar.nextWorkingDay(FRIDAY)).isEqualTo(saturday);
    assertThat(calendar.openingOf(saturday)).isEqualTo(paris("2026-03-07T10:00"));
    assertThat(calendar.closingOf(saturday)).isEqualTo(paris("2026-03-07T12:00"));
    assertThat(calendar.dayNote(saturday).cause()).isEqualTo(DayNote.Cause.OVERRIDE);
  }

  @Test
  void long_hours_of_a_date_that_run_into_the_next_day_count_once() {
    // Friday 20:00–10:00 meets Saturday 09:00–11:00: 15 h, not 16
    WorkingCalendar calendar =
        compile(
            nineToFive()
                .hoursOn(FRIDAY, "20:00-10:00+1")
                .hoursOn(FRIDAY.plusDays(1), "09:00-11:00"));
    assertThat(calendar.between(paris("2026-03-06T00:00"), paris("2026-03-08T00:00")))
        .isEqualTo(Duration.ofHours(15));
    assertThat(calendar.closingOf(FRIDAY)).isEqualTo(paris("2026-03-07T10:00"));
  }

  @Test
  void the_29_of_february_is_a_yearly_holiday_in_leap_years_only() {
    WorkingCalendar calendar = compile(nineToFive().holiday(MonthDay.of(2, 29), "leap day"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2028, 2, 29))).isFalse(); // Tuesday
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 26))).isTrue(); // Friday
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 3, 1))).isTrue(); // Monday
  }

  @Test
  void holidays_of_a_country_come_through_the_port_with_their_names() {
    Map<Locale, String> names = Map.of(Locale.FRENCH, "Fête", Locale.ENGLISH, "Feast");
    HolidaySource source =
        (country, subdivision, year) -> {
          assertThat(country).isEqualTo("FR");
          assertThat(subdivision).isEqualTo("57");
          return List.of(new Holiday(LocalDate.of(year, 3, 6), names));
        };
    WorkingCalendar calendar =
        WorkingCalendar.of(nineToFive().holidaysOf("fr", "57").build(), source);
    assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
    assertThat(calendar.dayNote(FRIDAY).name(Locale.FRANCE)).isEqualTo("Fête");
    assertThat(calendar.dayNote(FRIDAY).name(Locale.US)).isEqualTo("Feast");
    assertThat(calendar.dayNote(FRIDAY).name(Locale.GERMAN)).isEqualTo("Feast");
  }

  // ---- working days ---------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // from Friday 2026-03-06 (working) and Saturday 2026-03-07 (closed)
    "2026-03-06, 2, COUNTS_FROM_THE_DATE, 2026-03-10", // Tuesday
    "2026-03-06, 2, ROLLS_TO_A_WORKING_DAY, 2026-03-10",
    "2026-03-06, 0, COUNTS_FROM_THE_DATE, 2026-03-06",
    "2026-03-06, 0, ROLLS_TO_A_WORKING_DAY, 2026-03-06",
    "2026-03-06, -1, ROLLS_TO_A_WORKING_DAY, 2026-03-05",
    "2026-03-07, 1, COUNTS_FROM_THE_DATE, 2026-03-09", // Monday
    "2026-03-07, 1, ROLLS_TO_A_WORKING_DAY, 2026-03-10", // Tuesday
    "2026-03-07, -1, COUNTS_FROM_THE_DATE, 2026-03-06", // Friday
    "2026-03-07, -1, ROLLS_TO_A_WORKING_DAY, 2026-03-05", // Thursday
    "2026-03-06, 2600, COUNTS_FROM_THE_DATE, 2036-02-22", // 520 weeks, a Friday
  })
  void d_plus_n_counts_working_days(LocalDate d, long n, ClosedOrigin origin, LocalDate expected) {
    assertThat(compile(nineToFive()).plusWorkingDays(d, n, origin)).isEqualTo(expected);
  }

  @Test
  void working_days_are_counted_from_the_first_up_to_the_last_exclusive() {
    WorkingCalendar calendar = compile(nineToFive());
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(calendar.countWorkingDays(monday, monday.plusDays(7))).isEqualTo(5);
    assertThat(calendar.countWorkingDays(monday, monday)).isZero();
    assertThat(calendar.countWorkingDays(monday, monday.plusDays(1))).isEqualTo(1);
    assertThat(calendar.countWorkingDays(monday.plusDays(7), monday)).isEqualTo(-5);
  }

  @Test
  void the_roll_conventions_are_told_apart_at_the_end_of_a_month() {
    WorkingCalendar calendar = compile(nineToFive());
    LocalDate sunday = LocalDate.of(2026, 5, 31);
    assertThat(calendar.nextOrSame(sunday)).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(calendar.previousOrSame(sunday)).isEqualTo(LocalDate.of(2026, 5, 29));
    assertThat(calendar.nextOrSameElseLastInMonth(sunday)).isEqualTo(LocalDate.of(2026, 5, 29));
    assertThat(calendar.lastWorkingDayOfMonth(YearMonth.of(2026, 5)))
        .isEqualTo(LocalDate.of(2026, 5, 29));
  }

  @Test
  void a_closed_day_has_no_opening() {
    WorkingCalendar calendar = compile(nineToFive());
    LocalDate sunday = LocalDate.of(2026, 3, 8);
    assertThatThrownBy(() -> calendar.openingOf(sunday))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-08 is no working day. Maybe nextOrSame(2026-03-08)");
    assertThatThrownBy(() -> calendar.closingOf(sunday))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- what it is -----------------------------------------------------------------------------

  @Test
  void it_names_its_data() {
    CalendarDefinition definition =
        office().version("2026-1").edgePolicy(EdgePolicy.ROLL).dstPolicy(DstPolicy.WALL).build();
    WorkingCalendar calendar = WorkingCalendar.of(definition);
    assertThat(calendar.id()).isEqualTo("office");
    assertThat(calendar.version()).isEqualTo("2026-1");
    assertThat(calendar.zone()).isEqualTo(Calendars.PARIS);
    assertThat(calendar.definition()).contains(definition);
    assertThat(calendar.edgePolicy()).isEqualTo(EdgePolicy.ROLL);
    assertThat(calendar.dstPolicy()).isEqualTo(DstPolicy.WALL);
    assertThat(calendar.horizon()).isEqualTo(Horizon.DEFAULT);
    assertThat(calendar).hasToString("WorkingCalendar[office, version 2026-1, Europe/Paris]");
    WorkingCalendar stays = calendar.withEdgePolicy(EdgePolicy.STAY);
    assertThat(stays.edgePolicy()).isEqualTo(EdgePolicy.STAY);
    assertThat(stays.plus(paris("2026-03-06T17:00"), Duration.ofHours(1)))
        .isEqualTo(paris("2026-03-06T18:00"));
  }

  @Test
  void an_open_stretch_has_a_length_and_cannot_be_empty() {
    Instant t = paris("2026-03-06T09:00");
    assertThat(new OpenStretch(t, t.plusSeconds(90)).elapsed()).isEqualTo(Duration.ofSeconds(90));
    assertThatThrownBy(() -> new OpenStretch(t, t)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_date_that_does_not_count_may_be_the_first_beyond_the_horizon() {
    WorkingCalendar year = compile(nineToFive()).withHorizon(new Horizon(2026, 2026));
    assertThat(year.countWorkingDays(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)))
        .isEqualTo(4); // Monday to Thursday
    assertThatThrownBy(
            () -> year.countWorkingDays(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 2)))
        .isInstanceOf(OutsideHorizonException.class);
  }
}
