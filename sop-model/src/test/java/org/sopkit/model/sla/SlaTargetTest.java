package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.rolling;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.weekdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.OutsideHorizonException;
import org.sopkit.model.calendar.WorkingCalendar;

class SlaTargetTest {

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00

  private String due(SlaTarget target, String start) {
    return due(target, office, start);
  }

  private static String due(SlaTarget target, WorkingCalendar calendar, String start) {
    return target.on(calendar).due(at(start)).map(Fixtures::show).orElse("never");
  }

  private String due(String notation, String start) {
    return due(SlaNotation.parse(notation), start);
  }

  // ---- working time ---------------------------------------------------------------------------

  @Test
  void twenty_four_working_hours_are_more_than_two_office_days() {
    assertThat(due("24h ouvrées", "Mon 2026-03-02 09:00"))
        .isEqualTo("Wed 2026-03-04 15:00"); // 9 h + 9 h + 6 h
  }

  @Test
  void twenty_four_working_hours_are_one_day_on_a_calendar_that_is_open_all_weekday() {
    assertThat(
            due(SlaNotation.parse("24h ouvrées"), weekdays("00:00-24:00"), "Fri 2026-03-06 16:00"))
        .isEqualTo("Mon 2026-03-09 16:00"); // 8 h of Friday + 16 h of Monday
  }

  @Test
  void a_deadline_on_closing_time_stays_there_or_rolls_as_the_calendar_says() {
    SlaTarget twoHours = SlaTarget.workingTime(Duration.ofHours(2));
    assertThat(due(twoHours, "Fri 2026-03-06 16:00")).isEqualTo("Fri 2026-03-06 18:00");
    assertThat(due(twoHours, rolling(office), "Fri 2026-03-06 16:00"))
        .isEqualTo("Mon 2026-03-09 09:00");
  }

  // ---- elapsed time ---------------------------------------------------------------------------

  @Test
  void forty_eight_hours_count_day_and_night() {
    assertThat(due("sous 48h", "Fri 2026-03-06 16:00")).isEqualTo("Sun 2026-03-08 16:00");
  }

  @Test
  void forty_eight_hours_are_real_ones_when_clocks_change() {
    // clocks go forward in the night to Sunday 2026-03-29
    assertThat(due("sous 48h", "Fri 2026-03-27 16:00")).isEqualTo("Sun 2026-03-29 17:00");
  }

  // ---- day offsets ----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // start open: that day is day 0
    "J+2 ouvrés, Thu 2026-03-05 10:00, Mon 2026-03-09 18:00",
    "J+0 ouvrés, Thu 2026-03-05 10:00, Thu 2026-03-05 18:00",
    "J+1 ouvrés, Fri 2026-03-06 17:59, Mon 2026-03-09 18:00",
    // before opening: the same day; on or after closing: the next working day
    "J+1 ouvrés, Thu 2026-03-05 07:00, Fri 2026-03-06 18:00",
    "J+1 ouvrés, Thu 2026-03-05 18:00, Mon 2026-03-09 18:00",
    "J+2 ouvrés, Fri 2026-03-06 19:00, Wed 2026-03-11 18:00",
    // start on a closed day: Monday is day 0
    "J+3 ouvrés, Sun 2026-03-08 12:00, Thu 2026-03-12 18:00",
    "J+3 ouvrés (jour 0 = date), Sun 2026-03-08 12:00, Wed 2026-03-11 18:00",
    "J+2 ouvrés (jour 0 = date), Fri 2026-03-06 19:00, Tue 2026-03-10 18:00",
    "J+0 ouvrés (jour 0 = date), Sun 2026-03-08 12:00, Mon 2026-03-09 18:00",
    // Easter Monday 2026-04-06 does not count
    "J+2 ouvrés, Fri 2026-04-03 10:00, Wed 2026-04-08 18:00",
    // calendar days: all count; a closed due day rolls
    "J+2, Thu 2026-03-05 10:00, Mon 2026-03-09 18:00",
    "J+2 (sans report), Thu 2026-03-05 10:00, Sun 2026-03-08 00:00",
    "J+2 (report précédent), Thu 2026-03-05 10:00, Fri 2026-03-06 18:00",
    "J+2, Mon 2026-03-02 23:00, Wed 2026-03-04 18:00",
    "J+2, Fri 2026-03-06 10:00, Mon 2026-03-09 18:00",
    "J+1 (report suivant modifié), Fri 2026-02-27 10:00, Fri 2026-02-27 18:00",
    "J+1 (report suivant modifié), Fri 2026-02-27 18:00, Mon 2026-03-02 18:00",
    "J+2 (report suivant modifié), Thu 2026-02-26 10:00, Fri 2026-02-27 18:00",
    // what would be due before the start moves on to the next working day
    "J+2 ouvrés à 16:00, Thu 2026-03-05 10:00, Mon 2026-03-09 16:00",
    "J+0 ouvrés à 16:00, Thu 2026-03-05 15:59, Thu 2026-03-05 16:00",
    "J+0 ouvrés à 16:00, Thu 2026-03-05 16:00, Fri 2026-03-06 16:00",
    "J+0 ouvrés à 20:00, Thu 2026-03-05 10:00, Thu 2026-03-05 20:00",
    "J+2 ouvrés à la même heure, Thu 2026-03-05 10:17, Mon 2026-03-09 10:17",
    "J+2 ouvrés à la même heure, Fri 2026-03-06 20:00, Wed 2026-03-11 09:00",
    "J+2 à la même heure, Mon 2026-03-02 23:00, Wed 2026-03-04 23:00",
  })
  void a_day_offset_is_due_on_its_day(String notation, String start, String due) {
    assertThat(due(notation, start)).isEqualTo(due);
  }

  @Test
  void a_night_shift_after_midnight_belongs_to_the_day_on_which_it_began() {
    WorkingCalendar nights =
        WorkingCalendar.of(
            CalendarDefinition.builder("nights")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "22:00-06:00+1")
                .build());
    SlaTarget sameDay = SlaTarget.workingDays(0);
    assertThat(due(sameDay, nights, "Sat 2026-03-07 02:00")).isEqualTo("Sat 2026-03-07 06:00");
    assertThat(due(sameDay, nights, "Fri 2026-03-06 23:00")).isEqualTo("Sat 2026-03-07 06:00");
    assertThat(
            due(sameDay.countedFrom(SlaTarget.DayZero.START_DATE), nights, "Sat 2026-03-07 02:00"))
        .isEqualTo("Tue 2026-03-10 06:00"); // Saturday is closed: Monday's shift ends on Tuesday
    assertThat(
            due(
                SlaTarget.workingDays(1).due(DueTime.SAME_TIME),
                nights,
                "Sat 2026-03-07 02:00")) // of Friday's shift
        .isEqualTo("Tue 2026-03-10 02:00"); // of Monday's
  }

  @Test
  void a_due_time_that_the_clocks_skip_moves_forward() {
    WorkingCalendar always =
        WorkingCalendar.of(
            CalendarDefinition.builder("always")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build());
    SlaTarget target = SlaTarget.calendarDays(1).due(DueTime.at(LocalTime.of(2, 30)));
    assertThat(due(target, always, "Sat 2026-03-28 12:00")).isEqualTo("Sun 2026-03-29 03:30");
  }

  // ---- cut-offs -------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reçu avant jeudi 12:00, fait vendredi | Mon 2026-03-02 09:00 | Fri 2026-03-06 18:00",
        "reçu avant jeudi 12:00, fait vendredi | Thu 2026-03-05 11:59 | Fri 2026-03-06 18:00",
        "reçu avant jeudi 12:00, fait vendredi | Thu 2026-03-05 12:00 | Fri 2026-03-13 18:00",
        "reçu avant jeudi 12:00, fait vendredi | Sat 2026-03-07 08:00 | Fri 2026-03-13 18:00",
        "reçu avant vendredi 12:00, fait lundi | Fri 2026-03-06 11:00 | Mon 2026-03-09 18:00",
        "reçu avant lundi 10:00, fait lundi à 17:00 | Mon 2026-03-02 09:59 | Mon 2026-03-02 17:00",
        // Friday 1 May is closed: Monday
        "reçu avant jeudi 12:00, fait vendredi | Tue 2026-04-28 09:00 | Mon 2026-05-04 18:00",
        "reçu avant jeudi 12:00, fait vendredi (report précédent)"
            + " | Tue 2026-04-28 09:00 | Thu 2026-04-30 18:00",
        "reçu avant 12:00, fait le jour même | Tue 2026-03-03 11:59 | Tue 2026-03-03 18:00",
        "reçu avant 12:00, fait le jour même | Tue 2026-03-03 12:00 | Wed 2026-03-04 18:00",
        "reçu avant 12:00, fait le jour même | Fri 2026-03-06 12:00 | Mon 2026-03-09 18:00",
        "reçu avant 12:00, fait le jour même | Sat 2026-03-07 10:00 | Mon 2026-03-09 18:00",
        "reçu avant 12:00, fait J+1 ouvré    | Fri 2026-03-06 10:00 | Mon 2026-03-09 18:00",
        "reçu avant 12:00, fait J+1 ouvré    | Fri 2026-03-06 13:00 | Tue 2026-03-10 18:00",
      })
  void a_cut_off_divides_this_turn_from_the_next(String notation, String start, String due) {
    assertThat(due(notation, start)).isEqualTo(due);
  }

  // ---- fixed ----------------------------------------------------------------------------------

  @Test
  void a_fixed_instant_is_due_then_whatever_the_start() {
    SlaTarget fixed = SlaTarget.at(at("Fri 2026-03-06 17:00"));
    assertThat(due(fixed, "Mon 2026-03-02 09:00")).isEqualTo("Fri 2026-03-06 17:00");
    assertThat(due(fixed, "Mon 2026-03-09 09:00")).isEqualTo("Fri 2026-03-06 17:00");
  }

  // ---- laws -----------------------------------------------------------------------------------

  @Test
  void a_later_start_is_never_due_earlier() {
    SlaNotationTest.targets()
        .forEach(
            target -> {
              BoundTarget bound = target.on(office);
              long last = Long.MIN_VALUE;
              // every 37 minutes of eleven weeks, over both Easter Monday and Labour Day
              for (Instant t = at("Mon 2026-03-02 00:00");
                  t.isBefore(at("Mon 2026-05-18 00:00"));
                  t = t.plusSeconds(37 * 60)) {
                long due = bound.dueSecond(t.getEpochSecond());
                assertThat(due)
                    .as("%s from %s is due %s", target, show(t), show(Instant.ofEpochSecond(due)))
                    .isGreaterThanOrEqualTo(last);
                if (!(target instanceof SlaTarget.FixedInstant)) {
                  assertThat(due).isGreaterThan(t.getEpochSecond());
                }
                last = due;
              }
            });
  }

  // ---- refusals -------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1H", "PT0.5S", "PT1000000H1S", "PT9999999999999H"})
  void a_duration_that_promises_nothing_or_too_much_is_refused(String duration) {
    Duration value = Duration.parse(duration);
    assertThatThrownBy(() -> SlaTarget.workingTime(value))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("duration: " + value + " ")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> SlaTarget.elapsedTime(value)).isInstanceOf(InvalidSlaException.class);
  }

  @Test
  void a_hundred_hours_and_more_are_no_matter() {
    // 1,000 h at 45 h a week: 22 weeks and 10 h, from a Monday
    assertThat(
            due(
                SlaTarget.workingTime(Duration.ofHours(1_000)),
                weekdays("09:00-18:00"),
                "Mon 2026-03-02 09:00"))
        .isEqualTo("Tue 2026-08-04 10:00");
  }

  @Test
  void a_promise_beyond_the_calendars_horizon_ends_in_a_typed_error() {
    BoundTarget days = SlaTarget.workingDays(36_525).on(office);
    assertThatThrownBy(() -> days.due(Instant.parse("2190-01-01T00:00:00Z")))
        .isInstanceOf(org.sopkit.model.calendar.CalendarException.class);
    BoundTarget mondays = SlaTarget.every(DayOfWeek.MONDAY).on(office);
    assertThatThrownBy(() -> mondays.due(Instant.parse("2300-01-01T00:00:00Z")))
        .isInstanceOf(OutsideHorizonException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36_526, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_number_of_days_out_of_range_is_refused(int days) {
    assertThatThrownBy(() -> SlaTarget.workingDays(days))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("days: " + days + " must lie within 0 and 36525");
  }

  @Test
  void a_cut_off_with_half_a_week_is_refused() {
    assertThatThrownBy(
            () ->
                new SlaTarget.CutOff(
                    DayOfWeek.MONDAY,
                    LocalTime.NOON,
                    null,
                    0,
                    DueTime.END_OF_DAY,
                    RollConvention.NONE))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("day: MONDAY");
    assertThatThrownBy(
            () -> SlaTarget.dailyCutOff(LocalTime.NOON, 0).due(DueTime.at(LocalTime.of(11, 0))))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("11:00 does not lie after the cut-off of 12:00");
    assertThatThrownBy(() -> SlaTarget.dailyCutOff(LocalTime.NOON, 0).due(DueTime.SAME_TIME))
        .isInstanceOf(InvalidSlaException.class);
  }

  @Test
  void a_placeholder_is_no_fixed_instant() {
    assertThatThrownBy(() -> SlaTarget.at(Instant.MAX)).isInstanceOf(InvalidSlaException.class);
    assertThatThrownBy(() -> SlaTarget.at(Instant.parse("2026-03-02T09:00:00.5Z")))
        .isInstanceOf(InvalidSlaException.class);
  }

  @Test
  void a_target_says_what_it_was_bound_from() {
    SlaTarget target = SlaTarget.recurring("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330");
    assertThat(target.on(office).target()).isEqualTo(target);
    assertThat(due(target, "Mon 2026-03-30 08:00")).isEqualTo("Mon 2026-03-30 18:00");
    assertThat(due(target, "Mon 2026-03-30 18:00")).isEqualTo("never");
    assertThat(LocalDate.of(2026, 3, 30).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  // ---- days that belong elsewhere -------------------------------------------------------------

  @Test
  void day_0_in_a_union_of_zones_is_the_day_of_the_hours_that_are_open() {
    WorkingCalendar newYork = nineToSix("new-york", "America/New_York");
    WorkingCalendar either = newYork.union(nineToSix("tokyo", "Asia/Tokyo"));
    Instant mondayTenInTokyo = Instant.parse("2026-03-02T01:00:00Z"); // Sunday 20:00 in New York
    assertThat(SlaTarget.workingDays(0).on(either).due(mondayTenInTokyo))
        .contains(Instant.parse("2026-03-02T23:00:00Z")); // the end of Monday: 18:00 in New York
    assertThat(SlaTarget.workingDays(1).on(either).due(mondayTenInTokyo))
        .contains(Instant.parse("2026-03-03T23:00:00Z")); // Tuesday
  }

  private static WorkingCalendar nineToSix(String id, String zone) {
    return WorkingCalendar.of(
        CalendarDefinition.builder(id)
            .zone(zone)
            .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-18:00")
            .build());
  }

  @ParameterizedTest
  @CsvSource({
    // Friday's shift runs from 22:00 to Saturday 06:00; its cut-off is Saturday 03:00
    "Fri 2026-03-06 23:00, Sat 2026-03-07 06:00",
    "Sat 2026-03-07 02:00, Sat 2026-03-07 06:00",
    "Sat 2026-03-07 03:00, Tue 2026-03-10 06:00", // too late: Monday's shift ends on Tuesday
    "Sat 2026-03-07 12:00, Tue 2026-03-10 06:00",
  })
  void a_night_shifts_cut_off_after_midnight_belongs_to_the_shift(String start, String due) {
    WorkingCalendar nights = weekdays("22:00-06:00+1");
    assertThat(due(SlaTarget.dailyCutOff(LocalTime.of(3, 0), 0), nights, start)).isEqualTo(due);
  }

  @Test
  void only_a_recurrence_can_leave_closed_days_out() {
    assertThatThrownBy(() -> SlaTarget.workingDays(2).rolling(RollConvention.OMIT))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessage(
            "roll: OMIT leaves out occurrences, and this is no recurrence. Maybe FOLLOWING.");
  }
}
