package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.show;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.calendar.Horizon;
import org.sopkit.model.calendar.NoWorkingTimeException;
import org.sopkit.model.calendar.WorkingCalendar;

class RecurringTest {

  private final WorkingCalendar office = office();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chaque lundi                  | Wed 2026-03-04 10:00 | Mon 2026-03-09 18:00",
        "chaque lundi                  | Mon 2026-03-09 17:59 | Mon 2026-03-09 18:00",
        "chaque lundi                  | Mon 2026-03-09 18:00 | Mon 2026-03-16 18:00",
        "chaque lundi à 12:00          | Mon 2026-03-09 12:00 | Mon 2026-03-16 12:00",
        // Easter Monday 2026-04-06 is closed
        "chaque lundi                  | Wed 2026-04-01 10:00 | Tue 2026-04-07 18:00",
        "chaque lundi                  | Mon 2026-04-06 10:00 | Tue 2026-04-07 18:00",
        "chaque lundi (report précédent) | Wed 2026-04-01 10:00 | Fri 2026-04-03 18:00",
        "chaque lundi (sans report)    | Wed 2026-04-01 10:00 | Tue 2026-04-07 00:00",
        "chaque jour ouvré             | Fri 2026-03-06 18:00 | Mon 2026-03-09 18:00",
        "chaque jour                   | Fri 2026-03-06 18:00 | Sun 2026-03-08 00:00",
        // 31 May 2026 is a Sunday: following would leave the month
        "chaque mois le dernier jour (report suivant modifié)"
            + " | Wed 2026-05-20 10:00 | Fri 2026-05-29 18:00",
        // 5 April 2026 is a Sunday, the 6th Easter Monday
        "chaque mois le 5              | Thu 2026-03-05 18:00 | Tue 2026-04-07 18:00",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO à partir du 2026-01-05"
            + " | Mon 2026-03-02 18:00 | Mon 2026-03-16 18:00",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO à partir du 2026-01-05"
            + " | Thu 2020-01-02 10:00 | Mon 2026-01-05 18:00",
        "RRULE:FREQ=WEEKLY;COUNT=3 à partir du 2026-01-06"
            + " | Wed 2026-01-07 10:00 | Tue 2026-01-13 18:00",
        "RRULE:FREQ=WEEKLY;COUNT=3 à partir du 2026-01-06 | Tue 2026-01-20 18:00 | never",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | Thu 2026-03-05 18:00 | Tue 2028-02-29 18:00",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
            + " | Mon 2026-02-02 10:00 | Fri 2026-02-27 18:00",
      })
  void the_first_occurrence_after_the_start_is_due(String notation, String start, String due) {
    assertThat(
            SlaNotation.parse(notation)
                .on(office)
                .due(at(start))
                .map(Fixtures::show)
                .orElse("never"))
        .isEqualTo(due);
  }

  @Test
  void every_working_day_is_owed_once_and_a_closed_day_never() {
    SlaTarget.Recurring daily = (SlaTarget.Recurring) SlaTarget.parse("chaque jour ouvré");
    // Friday 2026-04-03; Easter Monday 2026-04-06 is closed
    assertThat(
            Obligation.list(
                daily, office, at("Thu 2026-04-02 19:00"), List.of(), at("Wed 2026-04-08 10:00")))
        .extracting(obligation -> show(obligation.due()))
        .containsExactly("Fri 2026-04-03 18:00", "Tue 2026-04-07 18:00", "Wed 2026-04-08 18:00");
  }

  @Test
  void a_recurrence_is_answered_up_to_the_last_working_day_of_the_horizon() {
    WorkingCalendar years = office.withHorizon(new Horizon(2021, 2028));
    BoundTarget daily = SlaTarget.recurring("FREQ=DAILY").on(years);
    assertThat(daily.due(at("Mon 2026-03-02 10:00"))).contains(at("Mon 2026-03-02 18:00"));
    // 2028-12-29 is a Friday: the weekend after it has no working day to roll to
    assertThat(daily.due(at("Fri 2028-12-29 10:00"))).contains(at("Fri 2028-12-29 18:00"));
    assertThatThrownBy(() -> daily.due(at("Fri 2028-12-29 18:00")))
        .isInstanceOf(NoWorkingTimeException.class);
  }

  @Test
  void a_finite_rule_that_goes_on_beyond_the_horizon_is_no_never() {
    BoundTarget yearly =
        SlaTarget.recurring("FREQ=YEARLY;COUNT=20", LocalDate.of(2020, 6, 1))
            .on(office.withHorizon(new Horizon(2021, 2028)));
    assertThatThrownBy(() -> yearly.due(at("Fri 2028-12-29 10:00")))
        .isInstanceOf(NoWorkingTimeException.class);
  }

  /** A week of one year can have days in the next one, where a block of years begins. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 51, 52, -1, -2, -51, -52})
  void the_days_of_a_numbered_week_are_those_of_iso_8601(int week) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String rule = "FREQ=YEARLY;BYWEEKNO=" + week + ";BYDAY=" + day.name().substring(0, 2);
      List<LocalDate> expected =
          LocalDate.of(1990, 1, 1)
              .datesUntil(LocalDate.of(2060, 1, 1))
              .filter(date -> date.getDayOfWeek() == day && isInWeek(date, week))
              .toList();
      for (LocalDate from : Arrays.asList(null, LocalDate.of(1971, 1, 1))) {
        RecurrenceDates dates = RecurrenceDates.of(rule, from);
        List<LocalDate> actual = new ArrayList<>();
        for (int year = 1990; year < 2060; year += 5) {
          LocalDate first = LocalDate.of(year, 1, 1);
          LongStream.of(dates.between(first, first.plusYears(5)))
              .forEach(epochDay -> actual.add(LocalDate.ofEpochDay(epochDay)));
        }
        assertThat(actual).as(rule + " from " + from).isEqualTo(expected);
      }
    }
  }

  private static boolean isInWeek(LocalDate date, int week) {
    int number = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(date).getMaximum();
    return week > 0 ? number == week : number - weeks - 1 == week;
  }

  @ParameterizedTest
  @ValueSource(ints = {53, -53})
  void a_week_that_most_years_do_not_have_is_refused(int week) {
    assertThatThrownBy(() -> SlaTarget.recurring("FREQ=YEARLY;BYWEEKNO=1," + week + ";BYDAY=MO"))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("week 53")
        .hasMessageContaining("BYWEEKNO=-1");
  }

  @Test
  void an_end_with_a_time_of_day_is_refused_with_the_date_to_write() {
    assertThatThrownBy(() -> SlaTarget.recurring("FREQ=WEEKLY;BYDAY=MO;UNTIL=20301231T235959Z"))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("ends at a time of day")
        .hasMessageContaining("UNTIL=20301231.");
  }

  @Test
  void occurrences_agree_with_a_walk_over_the_days() {
    BoundTarget mondays = SlaTarget.every(DayOfWeek.MONDAY).on(office);
    for (LocalDate day = LocalDate.of(1990, 1, 3); day.getYear() < 2060; day = day.plusDays(5)) {
      Instant start = day.atTime(8, 0).atZone(Fixtures.PARIS).toInstant();
      assertThat(mondays.due(start).orElseThrow()).as(show(start)).isEqualTo(walk(start, day));
    }
  }

  /** Rolls the Mondays around a day one by one and takes the first end of day after the start. */
  private Instant walk(Instant start, LocalDate around) {
    for (LocalDate day = around.minusDays(7); ; day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
        LocalDate rolled = day;
        while (!office.isWorkingDay(rolled)) {
          rolled = rolled.plusDays(1);
        }
        Instant due = rolled.atTime(18, 0).atZone(Fixtures.PARIS).toInstant();
        if (due.isAfter(start)) {
          return due;
        }
      }
    }
  }

  @Test
  void each_occurrence_is_an_obligation_of_its_own() {
    List<Obligation> obligations =
        Obligation.list(
            SlaTarget.every(DayOfWeek.MONDAY),
            office,
            at("Tue 2026-03-03 09:00"),
            List.of(at("Fri 2026-03-06 11:00"), at("Mon 2026-03-23 18:00")),
            at("Wed 2026-03-25 10:00"));
    assertThat(obligations)
        .extracting(o -> show(o.due()), Obligation::state)
        .containsExactly(
            tuple("Mon 2026-03-09 18:00", Obligation.State.DONE),
            tuple("Mon 2026-03-16 18:00", Obligation.State.MISSED),
            tuple("Mon 2026-03-23 18:00", Obligation.State.DONE), // in its very last second
            tuple("Mon 2026-03-30 18:00", Obligation.State.DUE));
  }

  @Test
  void what_is_done_after_the_deadline_belongs_to_the_next_obligation() {
    assertThat(
            Obligation.list(
                SlaTarget.every(DayOfWeek.MONDAY),
                office,
                at("Tue 2026-03-03 09:00"),
                List.of(at("Mon 2026-03-09 18:00:01")),
                at("Tue 2026-03-10 10:00")))
        .extracting(Obligation::state)
        .containsExactly(Obligation.State.MISSED, Obligation.State.DONE);
  }

  @Test
  void a_completion_that_has_not_happened_yet_does_not_count() {
    assertThat(
            Obligation.list(
                SlaTarget.every(DayOfWeek.MONDAY),
                office,
                at("Tue 2026-03-03 09:00"),
                List.of(at("Mon 2026-03-09 17:00")),
                at("Mon 2026-03-09 16:00")))
        .extracting(Obligation::state)
        .containsExactly(Obligation.State.DUE);
  }

  @Test
  void one_completion_fulfils_all_that_rolled_onto_the_same_day() {
    // daily, with following: Saturday and Sunday roll onto Monday
    assertThat(
            Obligation.list(
                SlaTarget.recurring("FREQ=DAILY"),
                office,
                at("Fri 2026-03-06 18:00"),
                List.of(at("Mon 2026-03-09 10:00")),
                at("Mon 2026-03-09 19:00")))
        .extracting(o -> o.date().toString(), Obligation::state)
        .containsExactly(
            tuple("2026-03-07", Obligation.State.DONE),
            tuple("2026-03-08", Obligation.State.DONE),
            tuple("2026-03-09", Obligation.State.DONE),
            tuple("2026-03-10", Obligation.State.DUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=SECONDLY                     | recurs within a day",
        "FREQ=HOURLY;INTERVAL=2            | recurs within a day",
        "FREQ=DAILY;BYHOUR=1,2,3           | recurs within a day",
        "FREQ=WEEKLY                       | counts from its first date",
        "FREQ=MONTHLY                      | counts from its first date",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO   | counts from its first date",
        "FREQ=DAILY;COUNT=5                | counts from its first date",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | never happens",
        "FREQ=SOMETIMES                    | is no recurrence rule",
        "BYDAY=MO                          | is no recurrence rule",
        "every Monday                      | is no recurrence rule",
        "FREQ=WEEKLY;BYDAY=XX              | is no recurrence rule",
        "FREQ=DAILY;INTERVAL=2147483647    | less than once in a hundred years",
        "FREQ=YEARLY;INTERVAL=101;BYMONTHDAY=1 | less than once in a hundred years",
        "FREQ=DAILY;INTERVAL=0             | is no recurrence rule",
        "''                                | is no recurrence rule",
      })
  void a_rule_that_is_none_or_not_of_days_is_refused(String rule, String problem) {
    assertThatThrownBy(() -> SlaTarget.recurring(rule))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("rule: ")
        .hasMessageContaining(problem)
        .hasMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;INTERVAL=36525",
        "FREQ=WEEKLY;INTERVAL=5200;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=MONTHLY;INTERVAL=1200;BYDAY=5FR",
        "FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=28",
        "FREQ=DAILY;COUNT=2147483647",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=99991231",
      })
  void a_hostile_rule_ends_in_an_answer_within_a_bounded_time(String rule) {
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            SlaTarget.recurring(rule, LocalDate.of(1950, 1, 1))
                .due(DueTime.at(LocalTime.NOON))
                .on(office)
                .due(at("Mon 2026-03-02 10:00")));
  }

  @Test
  void each_missed_occurrence_has_a_breach_with_a_key_of_its_own() {
    SlaTarget.Recurring mondays = SlaTarget.every(java.time.DayOfWeek.MONDAY);
    List<Obligation> obligations =
        Obligation.list(
            mondays,
            Fixtures.office(),
            Fixtures.at("Tue 2026-03-03 09:00"),
            List.of(Fixtures.at("Thu 2026-03-12 09:00")), // fulfils the 16th
            Fixtures.at("Tue 2026-03-24 09:00"));
    assertThat(obligations)
        .extracting(
            o ->
                o.breach("T-1", "sla", "reminders")
                    .map(b -> b.key().threshold() + " " + Fixtures.show(b.at()))
                    .orElse(""))
        .containsExactly(
            "DUE 2026-03-09 Mon 2026-03-09 18:00:01",
            "",
            "DUE 2026-03-23 Mon 2026-03-23 18:00:01",
            "");
  }
}
