package org.sopkit.model.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.calendar.Calendars.always;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.nights;
import static org.sopkit.model.calendar.Calendars.nineToFive;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On the very second of an opening, a closing, or an end of the horizon. The year is 2026, which
 * begins and ends on a Thursday; Monday to Friday 09:00–17:00.
 */
class CalendarEdgesTest {

  private static final String NONE = "none";

  private final WorkingCalendar year = compile(nineToFive()).withHorizon(new Horizon(2026, 2026));

  /** Asks, and says what came of it. */
  private static String ask(Function<Instant, Instant> question, String at) {
    try {
      return question.apply(paris(at)).atZone(Calendars.PARIS).toLocalDateTime().toString();
    } catch (NoWorkingTimeException e) {
      return NONE;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00, 2026-01-01T09:00",
    "2026-01-01T08:59:59, 2026-01-01T09:00",
    "2026-01-01T09:00, 2026-01-02T09:00", // strictly after
    "2026-12-31T08:59:59, 2026-12-31T09:00",
    "2026-12-31T09:00, none",
  })
  void the_next_opening_lies_strictly_after(String at, String expected) {
    assertThat(ask(year::nextOpening, at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00, 2026-01-01T17:00",
    "2026-01-01T09:00, 2026-01-01T17:00",
    "2026-01-01T16:59:59, 2026-01-01T17:00",
    "2026-01-01T17:00, 2026-01-02T17:00", // strictly after
    "2026-12-31T16:59:59, 2026-12-31T17:00",
    "2026-12-31T17:00, none",
  })
  void the_next_closing_lies_strictly_after(String at, String expected) {
    assertThat(ask(year::nextClosing, at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T08:59:59, none",
    "2026-01-01T09:00, 2026-01-01T09:00", // at or before
    "2026-01-02T08:59:59, 2026-01-01T09:00",
    "2026-12-31T23:59:59, 2026-12-31T09:00",
  })
  void the_previous_opening_lies_at_or_before(String at, String expected) {
    assertThat(ask(year::previousOpening, at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T16:59:59, none",
    "2026-01-01T17:00, 2026-01-01T17:00", // at or before
    "2026-01-02T09:00, 2026-01-01T17:00",
    "2026-01-02T16:59:59, 2026-01-01T17:00",
    "2026-12-31T23:59:59, 2026-12-31T17:00",
  })
  void the_previous_closing_lies_at_or_before(String at, String expected) {
    assertThat(ask(year::previousClosing, at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // start, amount, end
    "2026-01-01T00:00, PT0S, 2026-01-01T09:00",
    "2026-01-01T09:00, PT0S, 2026-01-01T09:00",
    "2026-12-31T16:59:59, PT0S, 2026-12-31T16:59:59",
    "2026-12-31T17:00, PT0S, none",
    "2026-12-31T16:00, PT1H, 2026-12-31T17:00",
    "2026-12-31T16:00, PT1H0.000000001S, none",
    "2026-12-31T16:00, PT1H1S, none",
    "2026-01-01T16:00, PT1H0.5S, 2026-01-02T09:00:00.500",
  })
  void adding_reaches_the_last_second_of_the_horizon_and_no_further(
      String start, Duration amount, String end) {
    assertThat(ask(t -> year.plus(t, amount), start)).isEqualTo(end);
    if (amount.getNano() == 0) {
      assertThat(ask(t -> seconds(year.plusSeconds(seconds(t), amount.toSeconds())), start))
          .isEqualTo(end);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // end, amount, start
    "2026-01-01T08:59:59, PT0S, none",
    "2026-01-01T09:00, PT0S, 2026-01-01T09:00",
    "2026-01-01T17:00, PT0S, 2026-01-01T17:00",
    "2026-01-01T20:00, PT0S, 2026-01-01T17:00",
    "2026-01-01T10:00, PT1H, 2026-01-01T09:00",
    "2026-01-01T10:00, PT1H0.000000001S, none",
    "2026-01-01T10:00, PT1H1S, none",
    "2026-01-02T09:00, PT1S, 2026-01-01T16:59:59",
    "2026-01-02T10:00, PT1H, 2026-01-02T09:00", // the latest start, not Thursday 17:00
    "2026-01-02T10:00, PT1H1S, 2026-01-01T16:59:59",
    "2026-12-31T23:00, PT8H, 2026-12-31T09:00",
  })
  void subtracting_reaches_the_first_opening_of_the_horizon_and_no_further(
      String end, Duration amount, String start) {
    assertThat(ask(t -> year.minus(t, amount), end)).isEqualTo(start);
    if (amount.getNano() == 0) {
      assertThat(ask(t -> seconds(year.minusSeconds(seconds(t), amount.toSeconds())), end))
          .isEqualTo(start);
    }
  }

  @Test
  void a_deadline_on_the_last_closing_cannot_roll() {
    WorkingCalendar rolls = year.withEdgePolicy(EdgePolicy.ROLL);
    assertThat(ask(t -> rolls.plus(t, Duration.ofMinutes(59)), "2026-12-31T16:00"))
        .isEqualTo("2026-12-31T16:59");
    assertThat(ask(t -> rolls.plus(t, Duration.ofHours(1)), "2026-12-31T16:00")).isEqualTo(NONE);
  }

  @Test
  void the_horizon_holds_its_first_second_and_not_the_one_after_its_last() {
    Instant first = paris("2026-01-01T00:00");
    Instant last = paris("2026-12-31T23:59:59");
    // 261 weekdays of 8 hours: 52 weeks of five, and Thursday 31 December
    assertThat(year.between(first, last)).isEqualTo(Duration.ofHours(261 * 8));
    assertThat(year.isOpen(first)).isFalse();
    assertThat(year.isOpen(last)).isFalse();
    for (Instant outside : new Instant[] {first.minusSeconds(1), last.plusSeconds(1)}) {
      WorkingCalendar fresh = compile(nineToFive()).withHorizon(new Horizon(2026, 2026));
      assertThatThrownBy(() -> fresh.isOpen(outside))
          .isInstanceOf(OutsideHorizonException.class)
          .hasMessageContaining(outside.toString());
      assertThatThrownBy(() -> year.between(outside, first))
          .isInstanceOf(OutsideHorizonException.class);
      assertThatThrownBy(() -> year.openStretches(first.minusSeconds(1), last))
          .isInstanceOf(OutsideHorizonException.class);
    }
  }

  @Test
  void a_year_without_closing_holds_all_its_seconds() {
    WorkingCalendar open = compile(always()).withHorizon(new Horizon(2026, 2026));
    Instant first = paris("2026-01-01T00:00");
    Instant end = paris("2027-01-01T00:00");
    assertThat(open.plus(first, Duration.ofDays(365))).isEqualTo(end);
    assertThatThrownBy(() -> open.plus(first, Duration.ofDays(365).plusSeconds(1)))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThat(open.minus(end.minusSeconds(1), Duration.ofDays(365).minusSeconds(1)))
        .isEqualTo(first);
    assertThatThrownBy(() -> open.minus(end.minusSeconds(1), Duration.ofDays(365)))
        .isInstanceOf(NoWorkingTimeException.class);
  }

  @Test
  void a_second_that_is_no_instant_is_named_as_a_number() {
    assertThatThrownBy(() -> year.isOpenAt(Long.MIN_VALUE))
        .hasMessageContaining(" -9223372036854775808 s lies outside");
    assertThatThrownBy(() -> year.isOpenAt(Long.MAX_VALUE))
        .hasMessageContaining(" 9223372036854775807 s lies outside");
    for (Instant end : new Instant[] {Instant.MIN, Instant.MAX}) {
      Instant second = Instant.ofEpochSecond(end.getEpochSecond());
      assertThatThrownBy(() -> year.isOpen(end)).hasMessageContaining(" " + second + " lies");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2026", "1, 10000", "2027, 2026"})
  void a_horizon_outside_the_calendar_of_years_is_refused(int first, int last) {
    assertThatThrownBy(() -> new Horizon(first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe swap");
  }

  @Test
  void the_widest_and_the_narrowest_horizon_answer() {
    assertThat(new Horizon(2026, 2026).contains(2026)).isTrue();
    WorkingCalendar wide = compile(nineToFive()).withHorizon(new Horizon(1, 9999));
    assertThat(wide.isWorkingDay(LocalDate.of(1, 1, 1))).isTrue(); // Monday
    assertThat(wide.isWorkingDay(LocalDate.of(9999, 12, 31))).isTrue(); // Friday
  }

  // ---- two ways to ask the same ---------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(DstPolicy.class)
  void seconds_and_instants_give_the_same_answers(DstPolicy policy) {
    // both changes of clocks of 2026, and a night shift that meets them
    WorkingCalendar calendar =
        compile(
            nights()
                .openFromTo(MONDAY, java.time.DayOfWeek.SUNDAY, "12:00-13:00")
                .open(java.time.DayOfWeek.SATURDAY, "22:00-06:00+1")
                .dstPolicy(policy));
    Random random = new Random(21);
    for (String around : new String[] {"2026-03-28T12:00", "2026-10-24T12:00"}) {
      for (int i = 0; i < 2_000; i++) {
        long t = seconds(paris(around)) + random.nextInt(86_400);
        long d = random.nextInt(4) == 0 ? random.nextInt(3) * 3_600L : random.nextInt(80_000);
        Instant instant = seconds(t);
        Duration amount = Duration.ofSeconds(d);
        assertThat(seconds(calendar.plusSeconds(t, d))).isEqualTo(calendar.plus(instant, amount));
        assertThat(seconds(calendar.minusSeconds(t, d))).isEqualTo(calendar.minus(instant, amount));
        assertThat(Duration.ofSeconds(calendar.betweenSeconds(t, t + d)))
            .isEqualTo(calendar.between(instant, instant.plusSeconds(d)));
        assertThat(calendar.isOpenAt(t)).isEqualTo(calendar.isOpen(instant));
      }
    }
  }

  private static long seconds(Instant instant) {
    return instant.getEpochSecond();
  }

  private static Instant seconds(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }

  // ---- working days ---------------------------------------------------------------------------

  @Test
  void days_far_apart_are_asked_about_in_any_order() {
    WorkingCalendar calendar = compile(nineToFive());
    for (int year : new int[] {2026, 1950, 2150, 2026, 1901, 2198, 2000}) {
      // the first and the last day of a year, where one block of years may end
      for (LocalDate day : new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)}) {
        boolean weekday = day.getDayOfWeek().getValue() <= 5;
        assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(weekday);
      }
    }
    WorkingCalendar fresh = compile(nineToFive());
    assertThat(fresh.countWorkingDays(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31)))
        .isEqualTo(weekdays(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31)));
    LocalDate end = LocalDate.of(2200, 1, 1); // the end of a range, so the begin of an empty one
    assertThat(fresh.countWorkingDays(end, end)).isZero();
  }

  private static long weekdays(LocalDate from, LocalDate to) {
    return from.datesUntil(to).filter(day -> day.getDayOfWeek().getValue() <= 5).count();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, 2026-03-06", // Monday: Friday
    "2026-03-08, 2026-03-06", // Sunday
    "2026-03-10, 2026-03-09",
    "2026-01-02, 2026-01-01", // Friday
  })
  void the_previous_working_day_lies_strictly_before(LocalDate date, LocalDate expected) {
    assertThat(year.previousWorkingDay(date)).isEqualTo(expected);
  }

  @Test
  void the_first_working_day_of_the_horizon_has_none_before_it_and_the_last_none_after() {
    assertThatThrownBy(() -> year.previousWorkingDay(LocalDate.of(2026, 1, 1)))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThatThrownBy(() -> year.nextWorkingDay(LocalDate.of(2026, 12, 31)))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThat(year.nextWorkingDay(LocalDate.of(2026, 12, 30)))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void the_last_working_day_of_a_month_can_be_its_first() {
    CalendarBuilder builder = office();
    for (int day = 2; day <= 30; day++) {
      builder.closed(LocalDate.of(2026, 6, day), "works");
    }
    assertThat(compile(builder).lastWorkingDayOfMonth(YearMonth.of(2026, 6)))
        .isEqualTo(LocalDate.of(2026, 6, 1)); // Monday
  }

  // ---- calendars of single dates --------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(DstPolicy.class)
  void a_calendar_of_two_dates_counts_them_and_nothing_after(DstPolicy policy) {
    WorkingCalendar fair =
        compile(
            CalendarDefinition.builder("fair")
                .zone("Europe/Paris")
                .dstPolicy(policy)
                .hoursOn(LocalDate.of(2026, 3, 4), "09:00-17:00") // Wednesday
                .hoursOn(LocalDate.of(2026, 11, 4), "10:00-12:00")); // Wednesday
    assertThat(fair.between(paris("2026-01-01T00:00"), paris("2026-12-31T00:00")))
        .isEqualTo(Duration.ofHours(10));
    assertThat(fair.between(paris("2026-11-04T11:00"), paris("2030-01-01T00:00")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(fair.between(paris("2030-01-01T00:00"), paris("2040-01-01T00:00"))).isZero();
    assertThat(fair.plus(paris("2026-03-04T16:00"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-11-04T11:00"));
    assertThat(fair.minus(paris("2031-01-01T00:00"), Duration.ofHours(3)))
        .isEqualTo(paris("2026-03-04T16:00"));
  }

  // ---- combinations ---------------------------------------------------------------------------

  @Test
  void a_day_of_a_union_opens_with_the_first_of_its_parts_and_closes_with_the_last() {
    WorkingCalendar tuesdays =
        compile(CalendarDefinition.builder("a").zone("Europe/Paris").open(TUESDAY, "10:00-12:00"));
    WorkingCalendar threeDays =
        compile(
            CalendarDefinition.builder("b")
                .zone("Europe/Paris")
                .open(MONDAY, "09:00-11:00")
                .open(TUESDAY, "08:00-09:00", "14:00-16:00")
                .open(WEDNESDAY, "09:00-10:00"));
    LocalDate tuesday = LocalDate.of(2026, 3, 3);
    for (WorkingCalendar union :
        new WorkingCalendar[] {tuesdays.union(threeDays), threeDays.union(tuesdays)}) {
      assertThat(union.countWorkingDays(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)))
          .isEqualTo(3);
      assertThat(union.openingOf(tuesday)).isEqualTo(paris("2026-03-03T08:00"));
      assertThat(union.closingOf(tuesday)).isEqualTo(paris("2026-03-03T16:00"));
      assertThat(union.openingOf(tuesday.plusDays(1))).isEqualTo(paris("2026-03-04T09:00"));
      assertThat(union.between(paris("2026-03-02T00:00"), paris("2026-03-09T00:00")))
          .isEqualTo(Duration.ofHours(2 + 5 + 1));
    }
  }

  @Test
  void a_union_goes_on_where_one_of_its_parts_has_ended() {
    WorkingCalendar once =
        compile(
            CalendarDefinition.builder("once")
                .zone("Europe/Paris")
                .hoursOn(LocalDate.of(2026, 3, 4), "09:00-17:00"));
    WorkingCalendar later =
        compile(
            CalendarDefinition.builder("later")
                .zone("Europe/Paris")
                .hoursOn(LocalDate.of(2026, 3, 6), "09:00-12:00"));
    for (WorkingCalendar both : new WorkingCalendar[] {once.union(later), later.union(once)}) {
      assertThat(both.between(paris("2026-03-01T00:00"), paris("2026-04-01T00:00")))
          .isEqualTo(Duration.ofHours(11));
      assertThat(both.nextWorkingDay(LocalDate.of(2026, 3, 4))).isEqualTo(LocalDate.of(2026, 3, 6));
    }
  }

  @Test
  void a_combination_keeps_the_seconds_of_its_parts_and_says_why_a_day_is_closed() {
    WorkingCalendar wall = compile(nineToFive().dstPolicy(DstPolicy.WALL));
    assertThat(wall.union(wall).dstPolicy()).isEqualTo(DstPolicy.WALL);
    LocalDate friday = LocalDate.of(2026, 3, 6);
    WorkingCalendar closed = compile(nineToFive().holiday(friday, "works"));
    assertThat(wall.intersection(wall).dayNote(friday).isWorkingDay()).isTrue();
    WorkingCalendar open = compile(nineToFive());
    // closed on one side only: that side says why, whichever it is
    assertThat(open.intersection(closed).dayNote(friday).cause()).isEqualTo(DayNote.Cause.HOLIDAY);
    assertThat(closed.intersection(open).dayNote(friday).cause()).isEqualTo(DayNote.Cause.HOLIDAY);
    assertThat(closed.union(open).dayNote(friday).isWorkingDay()).isTrue();
    assertThat(open.difference(closed).dayNote(friday).isWorkingDay()).isTrue();
    // open on both sides, and nothing left
    assertThat(open.difference(closed).dayNote(friday.minusDays(1)).cause())
        .isEqualTo(DayNote.Cause.COMBINATION);
  }
}
