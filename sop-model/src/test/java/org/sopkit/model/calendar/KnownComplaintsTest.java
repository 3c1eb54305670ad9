package org.sopkit.model.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.nights;
import static org.sopkit.model.calendar.Calendars.nineToFive;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users of comparable engines reported, thread by thread: none of it may happen here. The
 * display names cite the threads; {@code SlaComplaintsTest} has those about clocks.
 *
 * <p>What does not apply: the browsers and job queues that hung together with the engine (zammad,
 * chatwoot), queries to a database (glpi), and how a browser shows an instant (erpnext) are the
 * host's; the engine under them is tested.
 */
class KnownComplaintsTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

  // ---- it hangs, overflows or gives up --------------------------------------------------------

  @Test
  @DisplayName("zendesk/biz#31, #130: empty hours spin for ever")
  void a_calendar_without_hours_is_refused_when_it_is_built() {
    CalendarBuilder empty = CalendarDefinition.builder("empty").zone("Europe/Paris");
    assertThatThrownBy(empty::build)
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("weeklyHours: calendar empty has no working time")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(
            () ->
                new CalendarDefinition(
                    "empty",
                    "1",
                    Calendars.PARIS,
                    Map.of(MONDAY, List.of()),
                    List.of(),
                    List.of(),
                    DstPolicy.ELAPSED,
                    EdgePolicy.STAY))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("weeklyHours");
    assertThatThrownBy(() -> OpeningHours.parse("00:00-00:00"))
        .isInstanceOf(InvalidCalendarException.class);
  }

  @Test
  @DisplayName("zendesk/biz#31: hours that are all taken away again")
  void a_calendar_whose_holidays_leave_nothing_is_refused_when_it_is_built() {
    CalendarBuilder builder = office();
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
      builder.holiday(MonthDay.from(day), "closed for ever");
    }
    CalendarDefinition definition = builder.build();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> WorkingCalendar.of(definition))
                .isInstanceOf(InvalidCalendarException.class)
                .hasMessageContaining("every day of 1900–2199 is closed"));
  }

  @Test
  @DisplayName("zendesk/biz#31: a search that finds nothing ends")
  void a_search_without_an_end_is_a_typed_error_that_names_the_horizon() {
    WorkingCalendar oneDay =
        compile(
            CalendarDefinition.builder("fair")
                .zone("Europe/Paris")
                .hoursOn(WEDNESDAY, "09:00-17:00"));
    assertThat(oneDay.nextOpening(paris("2026-01-01T00:00"))).isEqualTo(paris("2026-03-04T09:00"));
    assertThatThrownBy(() -> oneDay.nextOpening(paris("2026-03-05T00:00")))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageContaining("fair")
        .hasMessageContaining("an opening after 2026-03-04T23:00:00Z")
        .hasMessageContaining("1900–2199");
    assertThatThrownBy(() -> oneDay.plus(paris("2026-03-04T09:00"), Duration.ofHours(9)))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThatThrownBy(() -> oneDay.minus(paris("2026-03-04T17:00"), Duration.ofHours(9)))
        .isInstanceOf(NoWorkingTimeException.class);
  }

  @Test
  @DisplayName("zammad#2497: 09:00 -> 00:00 hung every background job")
  void midnight_as_an_end_is_refused_and_the_end_of_the_day_offered() {
    assertThatThrownBy(
            () -> CalendarDefinition.builder("c").zone("Europe/Paris").open(MONDAY, "09:00-00:00"))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage(
            "weeklyHours.MONDAY: 09:00–00:00 ends before it starts. Maybe the end of the day is"
                + " meant: use 24:00, in code untilMidnight(09:00).");
    assertThat(OpeningHours.untilMidnight(LocalTime.of(9, 0)).text()).isEqualTo("09:00-24:00");
  }

  @Test
  @DisplayName("glpi PR#7474, chatwoot#9532: a calendar without working days")
  void nothing_can_be_computed_on_a_calendar_that_cannot_exist() {
    assertThatThrownBy(
            () ->
                WorkingCalendar.of(
                    CalendarDefinition.builder("closed")
                        .zone("Europe/Paris")
                        .closed(WEDNESDAY, "always")
                        .build()))
        .isInstanceOf(InvalidCalendarException.class);
  }

  @Test
  @DisplayName("glpi#8129: 9 944 queries, one for each day up to 2038")
  void holidays_of_a_country_are_asked_for_once_a_year_and_not_once_a_question() {
    java.util.concurrent.atomic.AtomicInteger asked =
        new java.util.concurrent.atomic.AtomicInteger();
    HolidaySource counting =
        (country, subdivision, year) -> {
          asked.incrementAndGet();
          return List.of(new Holiday(LocalDate.of(year, 5, 1), Map.of()));
        };
    WorkingCalendar calendar = WorkingCalendar.of(office().holidaysOf("FR").build(), counting);
    Instant start = paris("2026-01-05T09:00");
    calendar.between(start, paris("2036-01-07T09:00"));
    int first = asked.get();
    assertThat(first).isLessThan(60);
    for (int hours = 0; hours < 1000; hours++) {
      calendar.plus(start, Duration.ofHours(hours));
    }
    assertThat(asked).hasValue(first);
  }

  @ParameterizedTest
  @DisplayName("biz PR#37, moment-business-time#52, working_hours PR#44, cron-utils#332")
  @CsvSource({
    "America/Sao_Paulo, 2018-11-04", // Sunday: midnight does not exist
    "America/Santiago, 2026-09-06", // Sunday: midnight does not exist
    "Asia/Tehran, 2022-03-22", // Tuesday: midnight does not exist
    "Pacific/Apia, 2011-12-31", // Saturday: Friday the 30th does not exist
  })
  void a_midnight_that_does_not_exist_stops_nothing(String zone, LocalDate day) {
    WorkingCalendar always =
        compile(
            CalendarDefinition.builder("always")
                .zone(zone)
                .openFromTo(MONDAY, SUNDAY, "00:00-24:00"));
    Instant noonBefore = day.minusDays(2).atTime(12, 0).atZone(always.zone()).toInstant();
    Instant noonAfter = day.plusDays(2).atTime(12, 0).atZone(always.zone()).toInstant();
    Duration real = Duration.between(noonBefore, noonAfter);
    assertThat(real).isLessThan(Duration.ofHours(96));
    assertThat(always.between(noonBefore, noonAfter)).isEqualTo(real);
    assertThat(always.plus(noonBefore, real)).isEqualTo(noonAfter);
    assertThat(always.minus(noonAfter, real)).isEqualTo(noonBefore);
  }

  @Test
  @DisplayName("zendesk/biz#63: many holidays make it slow")
  void many_holidays_leave_as_many_searches_as_few() {
    CalendarBuilder many = office();
    for (int i = 0; i < 400; i++) {
      many.holiday(LocalDate.of(2026, 1, 1).plusDays(i * 3L), "holiday " + i);
    }
    WorkingCalendar calendar = compile(many);
    // 2,000 hours are answered from the same arrays as 4 hours: no loop that could count holidays
    Instant start = paris("2026-01-05T09:00");
    Instant deadline = calendar.plus(start, Duration.ofHours(2000));
    assertThat(calendar.between(start, deadline)).isEqualTo(Duration.ofHours(2000));
  }

  // ---- it is wrong at an edge -----------------------------------------------------------------

  @Test
  @DisplayName("zendesk/biz PR#139: on the close, or at the next opening?")
  void a_deadline_on_closing_time_stays_there() {
    // Friday 15:00 + 2 h = Friday 17:00
    assertThat(compile(nineToFive()).plus(paris("2026-03-06T15:00"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-03-06T17:00"));
  }

  @Test
  @DisplayName("zendesk/biz PR#139: the other reading is a policy")
  void a_deadline_on_closing_time_rolls_to_the_next_opening_when_told_so() {
    WorkingCalendar rolls = compile(nineToFive().edgePolicy(EdgePolicy.ROLL));
    // Friday 15:00 + 2 h = Monday 09:00
    assertThat(rolls.plus(paris("2026-03-06T15:00"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-03-09T09:00"));
    assertThat(rolls.minus(paris("2026-03-09T09:00"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-03-06T15:00"));
  }

  @ParameterizedTest
  @DisplayName("incubator-kie-issues#1648, jbpm PR#1342, PR#1830: before, in and after hours")
  @CsvSource({
    // start, hours, deadline on 09:00–12:00 and 13:00–18:00
    "2026-03-04T07:00, 1, 2026-03-04T10:00", // Wednesday, before
    "2026-03-04T07:00, 4, 2026-03-04T14:00", // 3 + 1
    "2026-03-04T09:00, 1, 2026-03-04T10:00", // on the opening
    "2026-03-04T11:00, 2, 2026-03-04T14:00", // over the break: 1 + 1
    "2026-03-04T12:30, 2, 2026-03-04T15:00", // in the break
    "2026-03-04T17:00, 2, 2026-03-05T10:00", // into Thursday: 1 + 1
    "2026-03-04T18:00, 2, 2026-03-05T11:00", // on the closing
    "2026-03-04T20:00, 9, 2026-03-06T10:00", // after: 8 on Thursday + 1 on Friday
    "2026-03-06T17:00, 2, 2026-03-09T10:00", // Friday into Monday
    "2026-03-07T10:00, 1, 2026-03-09T10:00", // Saturday
    "2026-03-08T23:59, 8, 2026-03-09T18:00", // Sunday: all of Monday
  })
  void a_start_before_in_between_or_after_hours_counts_from_the_next_open_moment(
      String start, int hours, String deadline) {
    WorkingCalendar calendar = compile(office());
    Duration d = Duration.ofHours(hours);
    assertThat(calendar.plus(paris(start), d)).isEqualTo(paris(deadline));
    assertThat(calendar.between(paris(start), paris(deadline))).isEqualTo(d);
  }

  @Test
  @DisplayName("incubator-kie-issues#1651, business_time#227, moment-b-t#34, chatwoot#5254, #6733")
  void a_night_shift_is_counted_over_midnight() {
    WorkingCalendar nights = compile(nights());
    // Friday 23:00 + 4 h = Saturday 03:00; + 8 h: 7 until Saturday 06:00, 1 on Monday from 22:00
    assertThat(nights.plus(paris("2026-03-06T23:00"), Duration.ofHours(4)))
        .isEqualTo(paris("2026-03-07T03:00"));
    assertThat(nights.plus(paris("2026-03-06T23:00"), Duration.ofHours(8)))
        .isEqualTo(paris("2026-03-09T23:00"));
    assertThat(nights.isOpen(paris("2026-03-07T05:59:59"))).isTrue();
    assertThat(nights.isOpen(paris("2026-03-07T06:00"))).isFalse();
    assertThat(nights.isWorkingDay(LocalDate.of(2026, 3, 7))).isFalse();
  }

  @Test
  @DisplayName("frappe/helpdesk#2212, chatwoot#14009, osTicket#6847: no lunch break")
  void a_lunch_break_is_two_intervals() {
    assertThat(compile(office()).between(paris("2026-03-04T09:00"), paris("2026-03-04T18:00")))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  @DisplayName("chatwoot#10436, #6467, biz#122: short days, special openings, holidays")
  void an_override_changes_one_date_and_a_holiday_wins_unless_the_override_opens() {
    LocalDate christmasEve = LocalDate.of(2026, 12, 24); // Thursday
    LocalDate christmas = LocalDate.of(2026, 12, 25); // Friday
    CalendarBuilder builder =
        office().holiday(MonthDay.of(12, 25), "Noël").hoursOn(christmasEve, "09:00-12:00");
    WorkingCalendar loses = compile(builder.hoursOn(christmas, "10:00-12:00"));
    assertThat(loses.between(paris("2026-12-24T00:00"), paris("2026-12-28T00:00")))
        .isEqualTo(Duration.ofHours(3));
    WorkingCalendar opens =
        compile(
            office()
                .holiday(MonthDay.of(12, 25), "Noël")
                .hoursEvenOnHoliday(christmas, "10:00-12:00"));
    assertThat(opens.between(paris("2026-12-25T00:00"), paris("2026-12-28T00:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  @DisplayName("working_hours#26, #45, moment-b-t#58, dbt_zendesk#25, #62: off by an hour")
  void history_is_counted_with_the_offset_of_its_own_day() {
    WorkingCalendar calendar = compile(nineToFive());
    // Paris opens at 08:00 UTC in winter and at 07:00 UTC in summer
    assertThat(calendar.isOpen(Instant.parse("2026-01-14T07:30:00Z"))).isFalse();
    assertThat(calendar.isOpen(Instant.parse("2026-07-15T07:30:00Z"))).isTrue();
    // 29 March 2026 is the change; Friday 16:00 to Monday 10:00 is 2 h all the same
    assertThat(calendar.between(paris("2026-03-27T16:00"), paris("2026-03-30T10:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  @DisplayName("dbt_zendesk#117: holidays not shifted to the zone of the schedule")
  void a_holiday_is_a_date_of_the_calendars_zone() {
    WorkingCalendar auckland =
        compile(
            CalendarDefinition.builder("auckland")
                .zone("Pacific/Auckland")
                .openFromTo(MONDAY, FRIDAY, "09:00-17:00")
                .holiday(WEDNESDAY, "closed"));
    // Wednesday 09:00 in Auckland is Tuesday 20:00 UTC
    assertThat(auckland.isOpen(Instant.parse("2026-03-03T20:00:00Z"))).isFalse();
    assertThat(auckland.isOpen(Instant.parse("2026-03-04T20:00:00Z"))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("erpnext PR#38745: late right after creation, by the reader's zone")
  @ValueSource(strings = {"Asia/Tehran", "America/New_York", "UTC"})
  void the_readers_zone_changes_nothing(String reader) {
    ZonedDateTime start = paris("2026-03-06T16:00").atZone(java.time.ZoneId.of(reader));
    assertThat(compile(nineToFive()).plus(start.toInstant(), Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
  }

  @Test
  @DisplayName("osTicket#6739: wrong unless Monday and Thursday are in the schedule")
  void any_weekday_alone_makes_a_calendar() {
    for (DayOfWeek day : DayOfWeek.values()) {
      WorkingCalendar calendar =
          compile(CalendarDefinition.builder("c").zone("Europe/Paris").open(day, "09:00-17:00"));
      Instant start = paris("2026-03-02T00:00"); // Monday
      Instant end = paris("2026-03-30T00:00"); // four weeks later, over the change of clocks
      assertThat(calendar.between(start, end)).isEqualTo(Duration.ofHours(4 * 8));
      assertThat(calendar.plus(start, Duration.ofHours(9)))
          .isEqualTo(
              LocalDate.of(2026, 3, 9)
                  .plusDays(day.getValue() - 1L)
                  .atTime(10, 0)
                  .atZone(Calendars.PARIS)
                  .toInstant());
    }
  }

  // ---- "three days" means two things ----------------------------------------------------------

  @Test
  @DisplayName("taskana#2347: three days from a Sunday, Wednesday or Thursday?")
  void three_working_days_from_a_sunday_name_their_convention() {
    WorkingCalendar calendar = compile(nineToFive());
    LocalDate sunday = LocalDate.of(2026, 3, 1);
    assertThat(calendar.plusWorkingDays(sunday, 3, ClosedOrigin.COUNTS_FROM_THE_DATE))
        .isEqualTo(LocalDate.of(2026, 3, 4)); // Wednesday
    assertThat(calendar.plusWorkingDays(sunday, 3, ClosedOrigin.ROLLS_TO_A_WORKING_DAY))
        .isEqualTo(LocalDate.of(2026, 3, 5)); // Thursday
  }

  @Test
  @DisplayName("jmix#790: P1D became 24 business hours")
  void a_working_day_and_24_working_hours_are_different_questions() {
    WorkingCalendar calendar = compile(nineToFive());
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(calendar.plusWorkingDays(monday, 1, ClosedOrigin.COUNTS_FROM_THE_DATE))
        .isEqualTo(LocalDate.of(2026, 3, 3)); // Tuesday
    assertThat(calendar.plus(paris("2026-03-02T09:00"), Duration.ofHours(24)))
        .isEqualTo(paris("2026-03-04T17:00")); // Wednesday: 3 × 8 h
  }

  @Test
  @DisplayName("taskana PR#984: there and back disagree over a weekend")
  void adding_and_subtracting_the_same_leads_to_the_next_open_moment_of_the_start() {
    WorkingCalendar calendar = compile(nineToFive());
    Duration d = Duration.ofHours(20);
    Instant friday = paris("2026-03-06T11:00");
    Instant saturday = paris("2026-03-07T11:00");
    assertThat(calendar.minus(calendar.plus(friday, d), d)).isEqualTo(friday);
    assertThat(calendar.minus(calendar.plus(saturday, d), d)).isEqualTo(paris("2026-03-09T09:00"));
  }

  @Test
  @DisplayName("working_hours#38, biz#14: a day too many from a holiday")
  void one_working_day_from_a_holiday_is_the_next_working_day() {
    LocalDate labourDay = LocalDate.of(2026, 5, 1); // Friday
    WorkingCalendar calendar = compile(nineToFive().holiday(labourDay, "Fête du Travail"));
    LocalDate monday = LocalDate.of(2026, 5, 4);
    assertThat(calendar.plusWorkingDays(labourDay, 1, ClosedOrigin.COUNTS_FROM_THE_DATE))
        .isEqualTo(monday);
    assertThat(calendar.plusWorkingDays(labourDay, 0, ClosedOrigin.COUNTS_FROM_THE_DATE))
        .isEqualTo(labourDay);
    assertThat(calendar.plusWorkingDays(labourDay, 0, ClosedOrigin.ROLLS_TO_A_WORKING_DAY))
        .isEqualTo(monday);
    assertThat(calendar.plusWorkingDays(labourDay, 1, ClosedOrigin.ROLLS_TO_A_WORKING_DAY))
        .isEqualTo(monday.plusDays(1));
    assertThat(calendar.plusWorkingDays(labourDay, -1, ClosedOrigin.ROLLS_TO_A_WORKING_DAY))
        .isEqualTo(LocalDate.of(2026, 4, 29)); // Thursday the 30th, and one more back
  }

  @Test
  @DisplayName("zammad#390: 48 h became 6 days, and nobody could see why")
  void a_closed_day_says_why_it_is_closed() {
    WorkingCalendar calendar =
        compile(
            nineToFive()
                .holiday(LocalDate.of(2026, 11, 11), "Saint Martin")
                .closed(LocalDate.of(2026, 11, 12), "inventory"));
    DayNote holiday = calendar.dayNote(LocalDate.of(2026, 11, 11)); // Wednesday
    assertThat(holiday.cause()).isEqualTo(DayNote.Cause.HOLIDAY);
    assertThat(holiday.name(Locale.FRENCH)).isEqualTo("Saint Martin");
    DayNote override = calendar.dayNote(LocalDate.of(2026, 11, 12)); // Thursday
    assertThat(override.cause()).isEqualTo(DayNote.Cause.OVERRIDE);
    assertThat(override.name(Locale.ENGLISH)).isEqualTo("inventory");
    DayNote weekend = calendar.dayNote(LocalDate.of(2026, 11, 14)); // Saturday
    assertThat(weekend.cause()).isEqualTo(DayNote.Cause.WEEKLY_HOURS);
    assertThat(weekend.isWorkingDay()).isFalse();
    assertThat(calendar.dayNote(LocalDate.of(2026, 11, 13)).isWorkingDay()).isTrue();
  }

  @Test
  @DisplayName("zammad#418: input limited to 99:59 h")
  void amounts_have_no_artificial_limit() {
    WorkingCalendar calendar = compile(nineToFive());
    // 104,000 h = 2,600 weeks of 40 h, from a Monday to a Friday 17:00
    Instant start = paris("2026-01-05T09:00");
    assertThat(
            calendar.plus(start, Duration.ofHours(104_000)).atZone(Calendars.PARIS).toLocalDate())
        .isEqualTo(LocalDate.of(2026, 1, 5).plusWeeks(2600).minusDays(3));
  }

  @Test
  @DisplayName("jollyday#460, PR#474, #534: is it thread-safe? should be")
  void a_calendar_is_shared_by_threads_from_its_first_question_on() {
    Instant start = paris("2026-01-05T09:00");
    List<Instant> alone = deadlines(compile(nineToFive()), start, IntStream.range(0, 2_000));
    for (int round = 0; round < 20; round++) {
      // nothing is compiled yet: the threads meet while the years are
      WorkingCalendar shared = compile(nineToFive());
      assertThat(deadlines(shared, start, IntStream.range(0, 2_000).parallel())).isEqualTo(alone);
    }
  }

  private static List<Instant> deadlines(
      WorkingCalendar calendar, Instant start, IntStream amounts) {
    return amounts.mapToObj(i -> calendar.plus(start, Duration.ofHours(i * 97L))).toList();
  }

  @Test
  @DisplayName("nineminds.com, eesel.ai: worked examples that are wrong")
  void the_worked_examples_of_two_vendors_come_out_right() {
    WorkingCalendar eightToFive =
        compile(
            CalendarDefinition.builder("c")
                .zone("Europe/Paris")
                .openFromTo(MONDAY, FRIDAY, "08:00-17:00"));
    // Friday 16:00 + 4 h on 08:00–17:00: 1 on Friday, 3 on Monday
    assertThat(eightToFive.plus(paris("2026-03-06T16:00"), Duration.ofHours(4)))
        .isEqualTo(paris("2026-03-09T11:00"));
    // Friday 17:00 + 8 h on 09:00–17:00: all of Monday
    assertThat(compile(nineToFive()).plus(paris("2026-03-06T17:00"), Duration.ofHours(8)))
        .isEqualTo(paris("2026-03-09T17:00"));
  }
}
