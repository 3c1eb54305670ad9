package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.sla.Fixtures.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.calendar.CalendarBuilder;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.DateOverride;
import org.sopkit.model.calendar.DstPolicy;
import org.sopkit.model.calendar.ExceptionalHours;
import org.sopkit.model.calendar.Horizon;
import org.sopkit.model.calendar.OpeningHours;
import org.sopkit.model.calendar.WorkingCalendar;

/** Whatever bends a deadline is named, in its order, and nothing else is. */
class ExplanationReasonsTest {

  private static final LocalDate EVE = LocalDate.of(2026, 12, 24); // Thursday

  private static CalendarBuilder office() {
    return Fixtures.weekdaysOf("office", "09:00-18:00");
  }

  /** Open 09:00–12:00 on Thursday 24 December 2026. */
  private static WorkingCalendar shortEve() {
    return WorkingCalendar.of(
        office()
            .override(
                new DateOverride.OtherHours(
                    EVE,
                    List.of(OpeningHours.parse("09:00-12:00")),
                    DateOverride.OnHoliday.STAYS_CLOSED,
                    "Réveillon"))
            .build());
  }

  private static List<String> lines(
      WorkingCalendar calendar, String notation, Locale locale, String now, String... events) {
    return Fixtures.clock(calendar, Fixtures.resolution(notation, calendar))
        .explain(Fixtures.ticket(), Fixtures.timeline(events), at(now))
        .get(0)
        .lines(locale);
  }

  private static List<String> french(WorkingCalendar calendar, String notation, String start) {
    return lines(calendar, notation, Locale.FRENCH, start, start + " CREATED");
  }

  private static List<String> english(WorkingCalendar calendar, String notation, String start) {
    return lines(calendar, notation, Locale.ENGLISH, start, start + " CREATED");
  }

  @Test
  void zammad_390_a_shortened_day_is_named_with_both_hours_and_its_reason() {
    // 10:00-12:00 on Thursday, 09:00-11:00 on Friday
    assertThat(french(shortEve(), "4h ouvrées", "Thu 2026-12-24 10:00"))
        .endsWith(
            "jeu. 24 déc. 2026 : ouvert 09:00–12:00 au lieu de 09:00–18:00 (Réveillon)",
            "+ 2 h : jeu. 24 déc. 2026 10:00–12:00 (total 2 h)",
            "+ 2 h : ven. 25 déc. 2026 09:00–11:00 (total 4 h)",
            "échéance : ven. 25 déc. 2026 11:00 (4 h comptées)");
    assertThat(english(shortEve(), "4h ouvrées", "Thu 2026-12-24 10:00"))
        .contains("Thu 24 Dec 2026: open 09:00–12:00 instead of 09:00–18:00 (Réveillon)");
  }

  @Test
  void a_shortened_day_is_data_too() {
    WorkingCalendar calendar = shortEve();
    List<ExplanationStep> steps =
        Fixtures.clock(calendar, Fixtures.resolution("4h ouvrées", calendar))
            .explain(
                Fixtures.ticket(),
                Fixtures.timeline("Thu 2026-12-24 10:00 CREATED"),
                at("Thu 2026-12-24 10:00"))
            .get(0)
            .steps();
    ExplanationStep.OtherHours step = (ExplanationStep.OtherHours) steps.get(0);
    assertThat(step.at()).isEqualTo(at("Thu 2026-12-24 00:00"));
    ExceptionalHours hours = step.hours();
    assertThat(hours.date()).isEqualTo(EVE);
    assertThat(hours.usual()).containsExactly(OpeningHours.parse("09:00-18:00"));
    assertThat(hours.actual()).containsExactly(OpeningHours.parse("09:00-12:00"));
    assertThat(hours.differences()).containsExactly(OpeningHours.parse("12:00-18:00"));
    assertThat(hours.calendarId()).isEqualTo("office");
  }

  @Test
  void an_extra_break_is_named_if_the_deadline_depends_on_it() {
    WorkingCalendar calendar =
        WorkingCalendar.of(office().breakOn(LocalDate.of(2026, 3, 3), "14:00-15:00").build());
    String line = "mar. 3 mars 2026 : ouvert 09:00–14:00 et 15:00–18:00 au lieu de 09:00–18:00";
    assertThat(french(calendar, "3h ouvrées", "Tue 2026-03-03 13:00"))
        .contains(line)
        .endsWith("échéance : mar. 3 mars 2026 17:00 (3 h comptées)");
    assertThat(french(calendar, "1h ouvrée", "Tue 2026-03-03 15:30")).doesNotContain(line);
    assertThat(french(calendar, "1h ouvrée", "Tue 2026-03-03 09:00")).doesNotContain(line);
    assertThat(french(calendar, "sous 3h", "Tue 2026-03-03 13:00")).doesNotContain(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "J+1 ouvré          | Wed 2026-12-23 10:00 | true ", // due Thursday 12:00
        "J+1                | Wed 2026-12-23 10:00 | true ",
        "J+2 ouvrés         | Wed 2026-12-23 10:00 | false", // due Friday: a short day is a day
        "J+1 ouvré à 17:00  | Wed 2026-12-23 10:00 | false", // at a stated time
        "J+1 ouvré          | Thu 2026-12-24 13:00 | true ", // closed at 13:00: day 0 is Friday
        "J+1 ouvré          | Thu 2026-12-24 11:00 | false",
        "chaque jeudi       | Mon 2026-12-21 10:00 | true ",
        "chaque mercredi    | Mon 2026-12-21 10:00 | false",
        "au plus tard le 2026-12-24T11:00:00Z | Mon 2026-12-21 10:00 | false",
      })
  void a_shortened_day_matters_to_days_only_where_one_ends_or_begins(
      String notation, String start, boolean told) {
    assertThat(french(shortEve(), notation, start))
        .filteredOn(line -> line.contains("au lieu de"))
        .hasSize(told ? 1 : 0);
  }

  @Test
  void a_day_that_is_opened_is_named() {
    WorkingCalendar calendar =
        WorkingCalendar.of(office().hoursOn(LocalDate.of(2026, 3, 7), "09:00-12:00").build());
    assertThat(french(calendar, "J+1 ouvré", "Fri 2026-03-06 10:00"))
        .endsWith(
            "J+1 : sam. 7 mars 2026",
            "sam. 7 mars 2026 : ouvert exceptionnellement, 09:00–12:00",
            "échéance : sam. 7 mars 2026 12:00");
    assertThat(english(calendar, "J+2 ouvrés", "Fri 2026-03-06 10:00"))
        .contains("Sat 7 Mar 2026: exceptionally open, 09:00–12:00");
  }

  @Test
  void a_holiday_that_an_override_opens_is_named() {
    WorkingCalendar calendar =
        WorkingCalendar.of(
            office()
                .holiday(LocalDate.of(2026, 5, 1), "Fête du travail")
                .hoursEvenOnHoliday(LocalDate.of(2026, 5, 1), "09:00-10:00")
                .build());
    assertThat(french(calendar, "2h ouvrées", "Fri 2026-05-01 08:00"))
        .contains("ven. 1 mai 2026 : ouvert exceptionnellement, 09:00–10:00");
  }

  @Test
  void the_part_of_a_combined_calendar_is_named() {
    WorkingCalendar client =
        WorkingCalendar.of(
            Fixtures.weekdaysOf("client", "08:00-17:00").closed(EVE, "Fermé").build());
    WorkingCalendar either = shortEve().union(client);
    assertThat(french(either, "4h ouvrées", "Thu 2026-12-24 10:00"))
        .contains(
            "jeu. 24 déc. 2026 : ouvert 09:00–12:00 au lieu de 09:00–18:00 (Réveillon),"
                + " calendrier office",
            "jeu. 24 déc. 2026 : fermé exceptionnellement, au lieu de 08:00–17:00 (Fermé),"
                + " calendrier client");
  }

  @Test
  void a_night_shift_that_was_shortened_the_day_before_is_named() {
    WorkingCalendar nights =
        WorkingCalendar.of(
            Fixtures.weekdaysOf("nights", "22:00-06:00+1")
                .hoursOn(LocalDate.of(2026, 3, 2), "22:00-02:00+1")
                .build());
    // Tuesday 01:00-02:00 is Monday's shift, cut at 02:00; then Tuesday 22:00-23:00
    assertThat(french(nights, "2h ouvrées", "Tue 2026-03-03 01:00"))
        .contains("lun. 2 mars 2026 : ouvert 22:00–02:00+1 au lieu de 22:00–06:00+1")
        .endsWith("échéance : mar. 3 mars 2026 23:00 (2 h comptées)");
  }

  @Test
  void the_first_and_the_last_day_of_the_horizon_can_be_explained() {
    WorkingCalendar calendar = shortEve().withHorizon(new Horizon(2026, 2026));
    assertThat(french(calendar, "4h ouvrées", "Thu 2026-01-01 10:00"))
        .endsWith("échéance : jeu. 1 janv. 2026 14:00 (4 h comptées)");
    assertThat(french(calendar, "4h ouvrées", "Thu 2026-12-31 10:00"))
        .endsWith("échéance : jeu. 31 déc. 2026 14:00 (4 h comptées)");
  }

  @Test
  void a_pause_without_working_time_before_the_deadline_moves_nothing_and_says_so() {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    // due Saturday 24:00; paused Friday 18:00 to Monday 10:00, of which only Monday is worked
    assertThat(
            lines(
                calendar,
                "J+1 (sans report)",
                Locale.FRENCH,
                "Mon 2026-03-09 12:00",
                "Fri 2026-03-06 10:00 CREATED",
                "Fri 2026-03-06 18:00 PAUSED",
                "Mon 2026-03-09 10:00 RESUMED"))
        .contains(
            "pause du ven. 6 mars 2026 18:00 au lun. 9 mars 2026 10:00 : sans effet sur l’échéance,"
                + " car elle ne couvre aucun temps ouvré avant celle-ci")
        .endsWith("échéance : dim. 8 mars 2026 00:00");
    assertThat(
            lines(
                calendar,
                "4h ouvrées",
                Locale.ENGLISH,
                "Mon 2026-03-09 12:00",
                "Fri 2026-03-06 17:00 CREATED",
                "Fri 2026-03-06 20:00 PAUSED",
                "Sat 2026-03-07 10:00 RESUMED"))
        .contains(
            "pause Fri 6 Mar 2026 20:00 to Sat 7 Mar 2026 10:00: does not move the deadline, as it"
                + " covers no working time before it")
        .endsWith("due: Mon 9 Mar 2026 12:00 (4 h counted)");
  }

  @Test
  void a_due_date_is_rolled_after_the_days_that_it_is_rolled_over() {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    assertThat(english(calendar, "chaque samedi", "Thu 2026-03-05 10:00"))
        .endsWith(
            "falls on Sat 7 Mar 2026 by the rule",
            "Sat 7 Mar 2026: closed, not a working day of the week",
            "Sun 8 Mar 2026: closed, not a working day of the week",
            "Sat 7 Mar 2026 is closed: moved to the next working day, Mon 9 Mar 2026",
            "due: Mon 9 Mar 2026 18:00");
    // back to Friday 18:00, which is over at 19:00: on to Monday
    assertThat(english(calendar, "J+1 (report précédent)", "Fri 2026-03-06 19:00"))
        .endsWith(
            "D+0: Fri 6 Mar 2026",
            "D+1: Sat 7 Mar 2026",
            "Sat 7 Mar 2026: closed, not a working day of the week",
            "Sat 7 Mar 2026 is closed: moved to the working day before, Fri 6 Mar 2026",
            "Sun 8 Mar 2026: closed, not a working day of the week",
            "on Fri 6 Mar 2026 the deadline would not lie after the start: moved to the next"
                + " working day, Mon 9 Mar 2026",
            "due: Mon 9 Mar 2026 18:00");
  }

  @Test
  void a_deadline_is_moved_by_pauses_after_everything_that_it_is_moved_over() {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    assertThat(
            lines(
                calendar,
                "J+1 ouvré",
                Locale.FRENCH,
                "Fri 2026-03-06 12:00",
                "Thu 2026-03-05 10:00 CREATED",
                "Fri 2026-03-06 10:00 PAUSED",
                "Fri 2026-03-06 11:00 RESUMED"))
        .endsWith(
            "pause ven. 6 mars 2026 10:00–11:00 : 1 h non comptée",
            "sam. 7 mars 2026 : fermé, jour non travaillé",
            "dim. 8 mars 2026 : fermé, jour non travaillé",
            "le ven. 6 mars 2026 18:00 est repoussé au lun. 9 mars 2026 18:00 par 1 h de pause",
            "échéance : lun. 9 mars 2026 18:00");
  }

  @Test
  void modified_following_says_why_it_went_back() {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    assertThat(french(calendar, "J+1 (report suivant modifié)", "Fri 2026-02-27 10:00"))
        .contains(
            "le sam. 28 févr. 2026 est fermé, et le jour ouvré suivant tombe un autre mois :"
                + " avancé au jour ouvré précédent, ven. 27 févr. 2026");
    assertThat(french(calendar, "J+1 (report suivant modifié)", "Fri 2026-03-06 10:00"))
        .contains(
            "le sam. 7 mars 2026 est fermé : reporté au jour ouvré suivant, lun. 9 mars 2026");
  }

  @Test
  void what_comes_on_a_closed_day_was_not_late_for_the_cut_off() {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    assertThat(french(calendar, "reçu avant 12:00, fait le jour même", "Sat 2026-03-07 10:00"))
        .contains("reçu un jour fermé : compte comme reçu le jour ouvré suivant")
        .endsWith("échéance : lun. 9 mars 2026 18:00");
    assertThat(french(calendar, "reçu avant 12:00, fait le jour même", "Fri 2026-03-06 12:00"))
        .contains("reçu à l’heure limite ou après : tour suivant");
  }

  @Test
  void calendars_that_leave_no_hour_say_so_without_stray_quotes() {
    WorkingCalendar morning = WorkingCalendar.of(Fixtures.weekdaysOf("am", "09:00-12:00").build());
    CalendarBuilder other = CalendarDefinition.builder("pm").zone("Europe/Paris");
    other.open(DayOfWeek.MONDAY, "10:00-12:00");
    other.open(DayOfWeek.TUESDAY, OpeningHours.of(LocalTime.NOON, LocalTime.of(14, 0)));
    WorkingCalendar both = morning.intersection(WorkingCalendar.of(other.build()));
    assertThat(french(both, "3h ouvrées", "Mon 2026-03-02 10:00"))
        .contains(
            "mar. 3 mars 2026 : fermé, les calendriers combinés ne laissent aucune heure ouverte");
  }

  @Test
  void a_deadline_at_midnight_comes_before_the_day_that_begins_then() {
    WorkingCalendar late = WorkingCalendar.of(Fixtures.weekdaysOf("late", "10:00-24:00").build());
    assertThat(english(late, "J+1 ouvré", "Thu 2026-03-05 10:00"))
        .noneMatch(line -> line.contains("7 Mar") && line.contains("closed"))
        .endsWith("due: Sat 7 Mar 2026 00:00");
  }

  @Test
  void what_is_counted_adds_up_where_the_deadline_lies_in_a_skipped_hour() {
    WorkingCalendar night =
        WorkingCalendar.of(
            Fixtures.weekdaysOf("night", "22:00-06:00+1")
                .open(DayOfWeek.SATURDAY, "22:00-06:00+1")
                .dstPolicy(DstPolicy.WALL)
                .build());
    assertThat(english(night, "4h30 ouvrées", "Sat 2026-03-28 22:00"))
        .contains(
            "+ 4 h 30 min: Sat 28 Mar 2026 22:00 to Sun 29 Mar 2026 03:00 (total 4 h 30 min)",
            "due: Sun 29 Mar 2026 03:00 (4 h 30 min counted)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1h ouvrée     | (1 h comptée)           | (1 h counted)",
        "1min ouvrée   | (1 min comptée)         | (1 min counted)",
        "1h30 ouvrées  | (1 h 30 min comptées)   | (1 h 30 min counted)",
        "45min ouvrées | (45 min comptées)       | (45 min counted)",
        "2h ouvrées    | (2 h comptées)          | (2 h counted)",
      })
  void what_is_counted_agrees_with_its_number(String notation, String french, String english) {
    WorkingCalendar calendar = WorkingCalendar.of(office().build());
    String start = "Mon 2026-03-02 10:00";
    assertThat(last(french(calendar, notation, start))).endsWith(french);
    assertThat(last(english(calendar, notation, start))).endsWith(english);
    assertThat(SlaNotation.parse(notation).notation(Locale.FRENCH)).isEqualTo(notation);
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
