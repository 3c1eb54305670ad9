package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.DateOverride;
import org.sopkit.model.calendar.DayNote;
import org.sopkit.model.calendar.WorkingCalendar;

class DeadlineExplanationTest {

  private final WorkingCalendar office = office(); // closed on Easter Monday, 6 April 2026

  private List<String> explain(String notation, Locale locale, String... events) {
    return clock(office, resolution(notation, office))
        .explain(ticket(), timeline(events), at("Fri 2026-04-03 12:00"))
        .get(0)
        .lines(locale);
  }

  @Test
  void zammad_390_forty_eight_hours_that_became_six_days_explain_themselves() {
    assertThat(
            explain(
                "24h ouvrées",
                Locale.FRENCH,
                "Thu 2026-04-02 16:00 CREATED",
                "Fri 2026-04-03 10:00 PAUSED",
                "Fri 2026-04-03 11:30 RESUMED"))
        .containsExactly(
            "T-1, resolution : 24h ouvrées",
            "politique p (version 1), calendrier office (version 7), fuseau Europe/Paris",
            "début : jeu. 2 avr. 2026 16:00",
            "+ 2 h : jeu. 2 avr. 2026 16:00–18:00 (total 2 h)",
            "+ 1 h : ven. 3 avr. 2026 09:00–10:00 (total 3 h)",
            "pause ven. 3 avr. 2026 10:00–11:30 : 1 h 30 min non comptées",
            "+ 6 h 30 min : ven. 3 avr. 2026 11:30–18:00 (total 9 h 30 min)",
            "sam. 4 avr. 2026 : fermé, jour non travaillé",
            "dim. 5 avr. 2026 : fermé, jour non travaillé",
            "lun. 6 avr. 2026 : fermé, jour férié (Easter Monday)",
            "+ 9 h : mar. 7 avr. 2026 09:00–18:00 (total 18 h 30 min)",
            "+ 5 h 30 min : mer. 8 avr. 2026 09:00–14:30 (total 24 h)",
            "échéance : mer. 8 avr. 2026 14:30 (24 h comptées)");
  }

  @Test
  void days_are_explained_by_days_and_pauses_by_the_time_they_take_out() {
    assertThat(
            explain(
                "J+2 ouvrés",
                Locale.ENGLISH,
                "Thu 2026-04-02 16:00 CREATED",
                "Fri 2026-04-03 10:00 PAUSED",
                "Fri 2026-04-03 11:30 RESUMED"))
        .containsExactly(
            "T-1, resolution: D+2 working days",
            "policy p (version 1), calendar office (version 7), times in Europe/Paris",
            "start: Thu 2 Apr 2026 16:00",
            "D+0: Thu 2 Apr 2026",
            "D+1: Fri 3 Apr 2026",
            "pause Fri 3 Apr 2026 10:00–11:30: 1 h 30 min not counted",
            "Sat 4 Apr 2026: closed, not a working day of the week",
            "Sun 5 Apr 2026: closed, not a working day of the week",
            "Mon 6 Apr 2026: closed, holiday (Easter Monday)",
            "D+2: Tue 7 Apr 2026",
            "Tue 7 Apr 2026 18:00 moved to Wed 8 Apr 2026 18:00 by pauses of 1 h 30 min",
            "due: Wed 8 Apr 2026 18:00");
  }

  @Test
  void a_closed_monday_and_a_missed_cut_off_are_told() {
    assertThat(explain("chaque lundi", Locale.ENGLISH, "Thu 2026-04-02 16:00 CREATED"))
        .endsWith(
            "falls on Mon 6 Apr 2026 by the rule",
            "Mon 6 Apr 2026: closed, holiday (Easter Monday)",
            "Mon 6 Apr 2026 is closed: moved to the next working day, Tue 7 Apr 2026",
            "due: Tue 7 Apr 2026 18:00");
    assertThat(
            explain(
                "reçu avant jeudi 12:00, fait vendredi",
                Locale.FRENCH,
                "Thu 2026-04-02 16:00 CREATED"))
        .endsWith(
            "reçu à l’heure limite ou après : tour suivant",
            "tombe le ven. 10 avr. 2026 d’après la règle",
            "échéance : ven. 10 avr. 2026 18:00");
    assertThat(explain("J+0 ouvrés à 09:30", Locale.ENGLISH, "Thu 2026-04-02 16:00 CREATED"))
        .endsWith(
            "D+0: Thu 2 Apr 2026",
            "on Thu 2 Apr 2026 the deadline would not lie after the start: moved to the next"
                + " working day, Fri 3 Apr 2026",
            "due: Fri 3 Apr 2026 09:30");
  }

  @Test
  void an_exceptional_closing_gives_its_reason() {
    WorkingCalendar closed =
        WorkingCalendar.of(
            Fixtures.weekdaysOf("office", "09:00-18:00")
                .override(new DateOverride.Closed(LocalDate.of(2026, 4, 3), "Inventaire"))
                .build());
    assertThat(
            clock(closed, resolution("4h ouvrées", closed))
                .explain(
                    ticket(), timeline("Thu 2026-04-02 16:00 CREATED"), at("Fri 2026-04-03 12:00"))
                .get(0)
                .lines(Locale.FRENCH))
        .contains("ven. 3 avr. 2026 : fermé, fermeture exceptionnelle (Inventaire)");
  }

  @Test
  void an_hour_that_the_clocks_repeat_shows_its_offset() {
    // 2026-10-25 03:00 +02:00 becomes 02:00 +01:00
    List<String> lines =
        clock(office, resolution("sous 5h", office))
            .explain(ticket(), timeline("Sat 2026-10-24 22:30 CREATED"), at("Sat 2026-10-24 22:30"))
            .get(0)
            .lines(Locale.ENGLISH);
    assertThat(lines).endsWith("due: Sun 25 Oct 2026 02:30 +01:00 (5 h counted)");
  }

  @Test
  void a_task_without_a_deadline_has_nothing_to_explain() {
    assertThat(
            clock(office, SlaObjective.stored("resolution", "office"))
                .explain(
                    ticket(), timeline("Thu 2026-04-02 16:00 CREATED"), at("Fri 2026-04-03 12:00")))
        .isEmpty();
  }

  @Test
  void every_text_is_there_in_both_languages() {
    var french = ResourceBundle.getBundle("org.sopkit.model.sla.explanation", Locale.FRENCH);
    var english = ResourceBundle.getBundle("org.sopkit.model.sla.explanation", Locale.ENGLISH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    for (RollConvention roll : RollConvention.values()) {
      // what stays and what is left out is not rolled
      assertThat(french.containsKey("rolled." + roll))
          .isEqualTo(roll != RollConvention.OMIT && roll != RollConvention.NONE);
    }
    for (var outcome : ExplanationStep.CutOff.Outcome.values()) {
      assertThat(french.containsKey("cutOff." + outcome)).isTrue();
    }
    for (var cause : DayNote.Cause.values()) {
      assertThat(french.containsKey("cause." + cause)).isTrue();
    }
  }

  @Test
  void what_was_counted_adds_up_to_the_target_whatever_happened() {
    Instant origin = at("Thu 2026-04-02 00:00");
    RandomTimelines timelines = new RandomTimelines(9, origin, 12 * 24 * 60);
    SlaClock clock =
        clock(
            office,
            resolution("13h ouvrées", office),
            SlaObjective.of("update", SlaNotation.parse("sous 36h"), "office"));
    int checked = 0;
    for (int i = 0; i < 250; i++) {
      List<TaskEvent> events = timelines.next();
      TaskTimeline timeline = new TaskTimeline("T-1", events);
      for (TaskEvent event : events) {
        for (DeadlineExplanation explanation :
            clock.explain(ticket(), timeline, event.at().plusSeconds(3_600))) {
          Duration sum = Duration.ZERO;
          Instant last = Instant.MIN;
          for (ExplanationStep step : explanation.steps()) {
            if (step instanceof ExplanationStep.Counted counted) {
              assertThat(counted.from()).isAfterOrEqualTo(last);
              last = counted.to();
              sum = sum.plus(counted.counted());
              assertThat(counted.total()).isEqualTo(sum);
            } else if (step instanceof ExplanationStep.Paused paused) {
              assertThat(paused.from()).isAfterOrEqualTo(last);
              last = paused.to();
            }
          }
          assertThat(sum).as(explanation.toString()).isEqualTo(explanation.length());
          assertThat(last).as(explanation.toString()).isEqualTo(explanation.due());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(2_000);
  }

  private static List<String> lines(SlaClock clock, SlaTask task, Locale locale, String created) {
    return clock
        .explain(task, Fixtures.timeline(created + " CREATED"), Fixtures.at(created))
        .get(0)
        .lines(locale);
  }

  @Test
  void a_deadline_on_a_closing_that_rolls_says_so() {
    WorkingCalendar rolling = Fixtures.rolling(Fixtures.office());
    SlaClock clock = Fixtures.clock(rolling, Fixtures.resolution("9h ouvrées", rolling));
    assertThat(lines(clock, Fixtures.ticket(), Locale.ENGLISH, "Fri 2026-03-06 09:00"))
        .contains(
            "Fri 6 Mar 2026 18:00 is closing time: moved to the next opening, Mon 9 Mar 2026 09:00")
        .endsWith("due: Mon 9 Mar 2026 09:00 (9 h counted)");
  }

  @Test
  void each_closed_day_that_a_due_date_is_rolled_over_is_listed_once() {
    WorkingCalendar office = Fixtures.office();
    SlaClock clock = Fixtures.clock(office, Fixtures.resolution("J+1", office));
    // D+1 from Friday 2026-04-03 is Saturday; then Sunday and Easter Monday
    assertThat(lines(clock, Fixtures.ticket(), Locale.FRENCH, "Fri 2026-04-03 10:00"))
        .filteredOn(line -> line.contains("fermé, "))
        .containsExactly(
            "sam. 4 avr. 2026 : fermé, jour non travaillé",
            "dim. 5 avr. 2026 : fermé, jour non travaillé",
            "lun. 6 avr. 2026 : fermé, jour férié (Easter Monday)");
  }

  @Test
  void a_stored_deadline_is_said_to_be_stored_in_the_zone_of_the_calendar() {
    WorkingCalendar office = Fixtures.office();
    SlaTask task = Fixtures.ticket().withStoredDue(Fixtures.at("Thu 2026-03-05 18:00"));
    SlaClock first =
        Fixtures.clock(
            office,
            Fixtures.resolution("4h ouvrées", office)
                .withDeadline(SlaObjective.Deadline.STORED_FIRST));
    assertThat(lines(first, task, Locale.FRENCH, "Mon 2026-03-02 09:00"))
        .containsExactly(
            "T-1, resolution : 4h ouvrées",
            "politique p (version 1), calendrier office (version 7), fuseau Europe/Paris",
            "début : lun. 2 mars 2026 09:00",
            "échéance enregistrée avec la tâche : jeu. 5 mars 2026 18:00 ; elle remplace celle qui"
                + " serait calculée",
            "échéance : jeu. 5 mars 2026 18:00");
    SlaClock only = Fixtures.clock(office, SlaObjective.stored("resolution", "office"));
    assertThat(lines(only, task, Locale.ENGLISH, "Mon 2026-03-02 09:00"))
        .startsWith("T-1, resolution: deadline recorded with the task")
        .contains("deadline recorded with the task: Thu 5 Mar 2026 18:00");
  }

  @Test
  void a_closed_cycle_can_be_explained() {
    WorkingCalendar office = Fixtures.office();
    SlaClock clock = Fixtures.clock(office, Fixtures.resolution("4h ouvrées", office));
    TaskTimeline reopened =
        Fixtures.timeline(
            "Mon 2026-03-02 09:00 CREATED",
            "Tue 2026-03-03 11:00 COMPLETED",
            "Mon 2026-03-09 11:00 REOPENED");
    Instant now = Fixtures.at("Mon 2026-03-09 12:00");
    assertThat(clock.explain(Fixtures.ticket(), reopened, now, 1))
        .extracting(explanation -> Fixtures.show(explanation.due()))
        .containsExactly("Mon 2026-03-02 13:00");
    assertThat(clock.explain(Fixtures.ticket(), reopened, now, 2))
        .isEqualTo(clock.explain(Fixtures.ticket(), reopened, now));
    assertThat(clock.explain(Fixtures.ticket(), reopened, now, 3)).isEmpty();
    assertThatThrownBy(() -> clock.explain(Fixtures.ticket(), reopened, now, 0))
        .isInstanceOf(InvalidSlaException.class);
  }
}
