package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sopkit.model.calendar.Calendars.always;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and ends that nobody means: a typed error or the right answer, within a bounded time. */
class HostileInputTest {

  private static final Instant MONDAY = paris("2026-03-02T09:00");
  private static final Duration T300 = Duration.ofDays(365 * 300); // beyond the horizon
  private static final Duration BOUND = Duration.ofSeconds(5);

  static Stream<Instant> ends_of_time() {
    return Stream.of(
        Instant.MIN,
        Instant.MAX,
        Instant.ofEpochSecond(Long.MAX_VALUE / 4_000),
        Instant.parse("1899-12-31T23:00:00Z"),
        Instant.parse("2199-12-31T23:00:00Z")); // already 2200 in Paris
  }

  @ParameterizedTest
  @MethodSource("ends_of_time")
  void an_instant_outside_the_horizon_is_refused_by_every_question(Instant end) {
    WorkingCalendar calendar = compile(office());
    List<Consumer<Instant>> questions =
        List.of(
            t -> calendar.plus(t, Duration.ofHours(1)),
            t -> calendar.minus(t, Duration.ofHours(1)),
            t -> calendar.between(MONDAY, t),
            t -> calendar.between(t, MONDAY),
            calendar::isOpen,
            calendar::nextOpening,
            calendar::nextClosing,
            calendar::previousOpening,
            calendar::previousClosing,
            t -> calendar.openStretches(MONDAY, t.isAfter(MONDAY) ? t : MONDAY.plus(T300)),
            t -> calendar.plusSeconds(t.getEpochSecond(), 0),
            t -> calendar.minusSeconds(t.getEpochSecond(), 0),
            t -> calendar.betweenSeconds(t.getEpochSecond(), 0),
            t -> calendar.isOpenAt(t.getEpochSecond()),
            t -> calendar.nextOpeningSecond(t.getEpochSecond()),
            t -> calendar.nextClosingSecond(t.getEpochSecond()));
    for (Consumer<Instant> question : questions) {
      assertTimeoutPreemptively(
          BOUND,
          () ->
              assertThatThrownBy(() -> question.accept(end))
                  .isInstanceOf(OutsideHorizonException.class)
                  .hasMessageContaining("1900–2199")
                  .hasMessageContaining("withHorizon"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
  void a_second_at_the_end_of_long_is_refused(long second) {
    WorkingCalendar calendar = compile(office());
    assertThatThrownBy(() -> calendar.plusSeconds(second, 1))
        .isInstanceOf(OutsideHorizonException.class);
    assertThatThrownBy(() -> calendar.betweenSeconds(0, second))
        .isInstanceOf(OutsideHorizonException.class);
    assertThatThrownBy(() -> calendar.isOpenAt(second)).isInstanceOf(OutsideHorizonException.class);
  }

  @Test
  void a_date_outside_the_horizon_is_refused() {
    WorkingCalendar calendar = compile(office());
    for (LocalDate date : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(1899, 12, 31))) {
      assertThatThrownBy(() -> calendar.isWorkingDay(date))
          .isInstanceOf(OutsideHorizonException.class);
      assertThatThrownBy(() -> calendar.nextWorkingDay(date))
          .isInstanceOf(OutsideHorizonException.class);
      assertThatThrownBy(() -> calendar.countWorkingDays(date, LocalDate.of(2026, 3, 2)))
          .isInstanceOf(OutsideHorizonException.class);
      assertThatThrownBy(() -> calendar.dayNote(date)).isInstanceOf(OutsideHorizonException.class);
      assertThatThrownBy(() -> calendar.lastWorkingDayOfMonth(YearMonth.from(date)))
          .isInstanceOf(OutsideHorizonException.class);
      List<Consumer<LocalDate>> others =
          List.of(
              calendar::previousWorkingDay,
              calendar::nextOrSame,
              calendar::previousOrSame,
              calendar::nextOrSameElseLastInMonth,
              calendar::openingOf,
              calendar::closingOf,
              d -> calendar.plusWorkingDays(d, 3, ClosedOrigin.ROLLS_TO_A_WORKING_DAY),
              d -> calendar.countWorkingDays(LocalDate.of(2026, 3, 2), d));
      for (Consumer<LocalDate> other : others) {
        assertThatThrownBy(() -> other.accept(date)).isInstanceOf(OutsideHorizonException.class);
      }
    }
  }

  static Stream<Duration> amounts_beyond_the_horizon() {
    return Stream.of(
        Duration.ofHours(1_000_000_000),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
        Duration.ofHours(400_000)); // 192 years of 40 h a week
  }

  @ParameterizedTest
  @MethodSource("amounts_beyond_the_horizon")
  void an_amount_that_the_horizon_does_not_hold_is_refused(Duration amount) {
    WorkingCalendar calendar = compile(office());
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThatThrownBy(() -> calendar.plus(MONDAY, amount))
              .isInstanceOf(NoWorkingTimeException.class)
              .hasMessageContaining("1900–2199");
          assertThatThrownBy(() -> calendar.minus(MONDAY, amount))
              .isInstanceOf(NoWorkingTimeException.class);
          assertThatThrownBy(
                  () -> calendar.plusSeconds(MONDAY.getEpochSecond(), amount.getSeconds()))
              .isInstanceOf(NoWorkingTimeException.class);
          assertThatThrownBy(
                  () -> calendar.minusSeconds(MONDAY.getEpochSecond(), amount.getSeconds()))
              .isInstanceOf(NoWorkingTimeException.class);
        });
  }

  @Test
  void a_wider_horizon_holds_the_amount() {
    WorkingCalendar wide = compile(office()).withHorizon(new Horizon(1900, 2400));
    // 400,000 h = 10,000 weeks of 40 h, from a Monday 09:00 to a Friday 18:00
    Instant deadline = wide.plus(MONDAY, Duration.ofHours(400_000));
    assertThat(deadline.atZone(Calendars.PARIS).toLocalDate())
        .isEqualTo(LocalDate.of(2026, 3, 2).plusWeeks(10_000).minusDays(3));
    assertThat(wide.between(MONDAY, deadline)).isEqualTo(Duration.ofHours(400_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1_000_000, 1_000_000, Long.MAX_VALUE})
  void working_days_that_the_horizon_does_not_hold_are_refused(long days) {
    WorkingCalendar calendar = compile(office());
    for (ClosedOrigin origin : ClosedOrigin.values()) {
      assertTimeoutPreemptively(
          BOUND,
          () ->
              assertThatThrownBy(
                      () -> calendar.plusWorkingDays(LocalDate.of(2026, 3, 2), days, origin))
                  .isInstanceOf(NoWorkingTimeException.class)
                  .hasMessageContaining("working days"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "-PT0.000000001S", "-PT2562047788015215H"})
  void a_negative_amount_is_refused(Duration amount) {
    WorkingCalendar calendar = compile(office());
    assertThatThrownBy(() -> calendar.plus(MONDAY, amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is negative. Maybe use minus(...)");
    assertThatThrownBy(() -> calendar.minus(MONDAY, amount))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.plusSeconds(0, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.minusSeconds(0, Long.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ten_thousand_overrides_are_compiled_and_searched_in_bounded_time() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    CalendarBuilder builder = office();
    // one second of work on each of 10,000 dates, then office hours again
    LongStream.range(0, 10_000)
        .forEach(i -> builder.hoursOn(first.plusDays(i), "12:00:00-12:00:01"));
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          WorkingCalendar calendar = compile(builder);
          Instant start = paris("2026-01-01T00:00");
          assertThat(calendar.plus(start, Duration.ofSeconds(10_000)))
              .isEqualTo(
                  first.plusDays(9_999).atTime(12, 0, 1).atZone(Calendars.PARIS).toInstant());
          assertThat(calendar.countWorkingDays(first, first.plusDays(10_000))).isEqualTo(10_000);
        });
  }

  @Test
  void a_week_that_opens_every_other_second_is_refused_when_it_is_defined() {
    List<OpeningHours> comb = new java.util.ArrayList<>();
    for (int i = 0; i < 43_200; i++) {
      comb.add(new OpeningHours(2 * i, 2 * i + 1));
    }
    assertThatThrownBy(
            () ->
                new CalendarDefinition(
                    "comb",
                    "1",
                    Calendars.PARIS,
                    Map.of(DayOfWeek.MONDAY, comb),
                    List.of(),
                    List.of(),
                    DstPolicy.ELAPSED,
                    EdgePolicy.STAY))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("weeklyHours: holds 43200 intervals, more than 350 a week. Maybe");
  }

  @Test
  void a_week_of_as_many_intervals_as_it_may_hold_is_counted_over_the_whole_horizon() {
    CalendarBuilder builder = CalendarDefinition.builder("comb").zone("Etc/UTC");
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int i = 0; i < 50; i++) { // one minute in twenty, from midnight on
        builder.open(day, new OpeningHours(i * 1_200, i * 1_200 + 60).text());
      }
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          WorkingCalendar calendar = compile(builder);
          Instant first = Instant.parse("1900-01-01T00:00:00Z");
          Instant last = Instant.parse("2199-12-31T23:59:59Z");
          // 300 × 365 days and 73 leap days: every fourth year but 1900 and 2100
          assertThat(calendar.between(first, last)).isEqualTo(Duration.ofMinutes(109_573 * 50L));
        });
  }

  @Test
  void an_override_at_an_end_of_time_disturbs_nobody() {
    WorkingCalendar calendar =
        compile(
            office()
                .closed(LocalDate.MIN, "never")
                .hoursOn(LocalDate.MAX, "09:00-10:00")
                .holiday(LocalDate.MAX.minusDays(1), "never"));
    assertThat(calendar.plus(MONDAY, Duration.ofHours(8))).isEqualTo(paris("2026-03-02T18:00"));
  }

  @Test
  void thousands_of_intervals_on_one_day_are_told_apart() {
    OpeningHours[] seconds = new OpeningHours[20_000];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = new OpeningHours(2 * i, 2 * i + 1); // every other second from midnight on
    }
    WorkingCalendar calendar =
        compile(
            CalendarDefinition.builder("comb")
                .zone("Europe/Paris")
                .override(
                    new DateOverride.OtherHours(
                        LocalDate.of(2026, 3, 2),
                        List.of(seconds),
                        DateOverride.OnHoliday.STAYS_CLOSED,
                        null)));
    long midnight = paris("2026-03-02T00:00").getEpochSecond();
    for (int i = 1; i <= seconds.length; i += 997) {
      assertThat(calendar.plusSeconds(midnight, i)).isEqualTo(midnight + 2 * i - 1);
      assertThat(calendar.betweenSeconds(midnight, midnight + 2 * i)).isEqualTo(i);
    }
  }

  @Test
  void a_calendar_that_never_closes_says_so_instead_of_searching_for_ever() {
    WorkingCalendar calendar = compile(always());
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThatThrownBy(() -> calendar.nextClosing(MONDAY))
              .isInstanceOf(NoWorkingTimeException.class)
              .hasMessageContaining("a closing after");
          assertThatThrownBy(() -> calendar.previousOpening(MONDAY))
              .isInstanceOf(NoWorkingTimeException.class);
        });
    assertThat(calendar.plus(MONDAY, Duration.ofDays(3650)))
        .isEqualTo(MONDAY.plus(Duration.ofDays(3650)));
  }

  @Test
  void a_month_without_a_working_day_is_a_typed_error() {
    CalendarBuilder builder = office();
    for (int day = 1; day <= 31; day++) {
      builder.closed(LocalDate.of(2026, 8, day), "summer");
    }
    WorkingCalendar calendar = compile(builder);
    assertThatThrownBy(() -> calendar.lastWorkingDayOfMonth(YearMonth.of(2026, 8)))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageContaining("2026-08");
    assertThat(calendar.nextOrSameElseLastInMonth(LocalDate.of(2026, 8, 12)))
        .isEqualTo(LocalDate.of(2026, 7, 31)); // Friday
  }

  @Test
  void a_reversed_range_or_horizon_is_refused() {
    WorkingCalendar calendar = compile(office());
    assertThatThrownBy(() -> calendar.openStretches(MONDAY, MONDAY.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reversed");
    assertThat(calendar.openStretches(MONDAY, MONDAY)).isEmpty();
    assertThatThrownBy(() -> new Horizon(2027, 2026)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Horizon(0, 2026)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Horizon(2000, 10_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
