package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.calendar.WorkingCalendar;

/** "Tell us every four hours how it stands": owed again from each update to the next. */
class PeriodicUpdateTest {

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00

  private final SlaObjective progress =
      SlaObjective.of("progress", SlaNotation.parse("4h ouvrées"), "office")
          .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED);

  private static List<SlaStatus> cycles(SlaClock clock, String now, String... lines) {
    SlaEvaluation evaluation = clock.evaluate(ticket(), timeline(lines), at(now));
    List<SlaStatus> all = new ArrayList<>(evaluation.closedCycles());
    all.addAll(evaluation.statuses());
    return all;
  }

  @Test
  void each_update_fulfils_one_cycle_and_starts_the_next() {
    assertThat(
            cycles(
                clock(office, progress),
                "Tue 2026-03-03 12:00",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 12:00 UPDATED", // in time: due 13:00
                "Mon 2026-03-02 17:00 UPDATED")) // late: due 16:00
        .extracting(SlaStatus::cycle, SlaStatus::state, s -> show(s.start()), s -> show(s.due()))
        .containsExactly(
            tuple(1, SlaState.MET, "Mon 2026-03-02 09:00", "Mon 2026-03-02 13:00"),
            tuple(2, SlaState.BREACHED_CLOSED, "Mon 2026-03-02 12:00", "Mon 2026-03-02 16:00"),
            tuple(3, SlaState.RUNNING, "Mon 2026-03-02 17:00", "Tue 2026-03-03 12:00")); // 1 + 3
  }

  @Test
  void an_update_on_the_deadline_is_in_time_and_two_in_one_second_are_one() {
    assertThat(
            cycles(
                clock(office, progress),
                "Mon 2026-03-02 14:00",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 09:00 UPDATED", // the clock has just started: nothing was owed
                "Mon 2026-03-02 13:00 UPDATED",
                "Mon 2026-03-02 13:00 UPDATED"))
        .extracting(SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple(1, SlaState.MET), tuple(2, SlaState.RUNNING));
  }

  @Test
  void nothing_is_owed_once_the_task_is_completed_and_again_when_it_is_reopened() {
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 10:00 UPDATED",
      "Mon 2026-03-02 11:00 COMPLETED",
      "Mon 2026-03-02 11:30 UPDATED", // a word of thanks: the task is closed
      "Tue 2026-03-03 09:00 REOPENED",
      "Tue 2026-03-03 10:00 UPDATED",
    };
    SlaClock clock = clock(office, progress);
    assertThat(cycles(clock, "Mon 2026-03-02 17:00", lines))
        .extracting(SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple(1, SlaState.MET), tuple(2, SlaState.MET));
    assertThat(cycles(clock, "Tue 2026-03-03 15:00", lines))
        .extracting(SlaStatus::cycle, SlaStatus::state, s -> show(s.start()))
        .containsExactly(
            tuple(1, SlaState.MET, "Mon 2026-03-02 09:00"),
            tuple(2, SlaState.MET, "Mon 2026-03-02 10:00"),
            tuple(3, SlaState.MET, "Tue 2026-03-03 09:00"),
            tuple(4, SlaState.BREACHED_OPEN, "Tue 2026-03-03 10:00")); // due 14:00
  }

  @Test
  void cancelling_ends_the_last_cycle_only() {
    assertThat(
            cycles(
                clock(office, progress),
                "Tue 2026-03-03 12:00",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 10:00 UPDATED",
                "Mon 2026-03-02 11:00 CANCELLED"))
        .extracting(SlaStatus::state)
        .containsExactly(SlaState.MET, SlaState.CANCELLED);
  }

  @Test
  void a_pause_moves_the_cycle_it_lies_in_and_no_other() {
    assertThat(
            cycles(
                clock(office, progress),
                "Mon 2026-03-02 17:30",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 10:00 PAUSED",
                "Mon 2026-03-02 12:00 RESUMED",
                "Mon 2026-03-02 14:30 UPDATED"))
        .extracting(s -> show(s.due()), SlaStatus::state)
        .containsExactly(
            tuple("Mon 2026-03-02 15:00", SlaState.MET), // 13:00 and two hours
            tuple("Tue 2026-03-03 09:30", SlaState.RUNNING)); // 3 h 30 + 30 min
  }

  @Test
  void a_closed_cycle_keeps_the_target_of_its_priority() {
    SlaClock clock =
        clock(office, progress.withTarget(Priority.CRITICAL, SlaNotation.parse("1h ouvrée")));
    assertThat(
            cycles(
                clock,
                "Mon 2026-03-02 12:00",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 11:00 UPDATED", // two hours of four
                "Mon 2026-03-02 11:15 PRIORITY_CHANGED CRITICAL"))
        .extracting(SlaStatus::state, s -> show(s.due()))
        .containsExactly(
            tuple(SlaState.MET, "Mon 2026-03-02 13:00"),
            tuple(SlaState.RUNNING, "Mon 2026-03-02 12:00"));
  }

  @Test
  void a_closed_cycle_keeps_the_policy_that_covered_it() {
    SlaPolicy critical =
        SlaPolicy.of(
                "critical",
                "1",
                SlaObjective.of("progress", SlaNotation.parse("1h ouvrée"), "office")
                    .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED))
            .covering(SlaCoverage.ofPriorities(Priority.CRITICAL));
    SlaClock clock =
        SlaClock.of(SlaPolicySet.of("sla", critical, SlaPolicy.of("usual", "1", progress)), office);
    assertThat(
            cycles(
                clock,
                "Mon 2026-03-02 12:00",
                "Mon 2026-03-02 09:00 CREATED",
                "Mon 2026-03-02 11:00 UPDATED",
                "Mon 2026-03-02 11:15 PRIORITY_CHANGED CRITICAL"))
        .extracting(s -> s.source().policyId(), SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple("usual", 1, SlaState.MET), tuple("critical", 2, SlaState.RUNNING));
  }

  @Test
  void updates_before_the_clock_starts_count_for_nothing() {
    SlaObjective assigned =
        progress.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.UPDATED);
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 10:00 UPDATED",
      "Mon 2026-03-02 11:00 ASSIGNED lea",
      "Mon 2026-03-02 12:00 UPDATED",
    };
    assertThat(cycles(clock(office, assigned), "Mon 2026-03-02 10:30", lines))
        .extracting(SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple(1, SlaState.NOT_STARTED));
    assertThat(cycles(clock(office, assigned), "Mon 2026-03-02 12:30", lines))
        .extracting(SlaStatus::cycle, s -> show(s.start()))
        .containsExactly(tuple(1, "Mon 2026-03-02 11:00"), tuple(2, "Mon 2026-03-02 12:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // updated on Wednesday 2026-03-04 10:00
        "4h ouvrées   | Wed 2026-03-04 14:00",
        "sous 48h     | Fri 2026-03-06 10:00",
        "J+2          | Fri 2026-03-06 18:00",
        "chaque lundi | Mon 2026-03-09 18:00",
        "reçu avant jeudi 12:00, fait vendredi | Fri 2026-03-06 18:00",
        "le 2026-03-05T16:00:00Z | Thu 2026-03-05 17:00",
      })
  void every_kind_of_target_can_be_owed_again(String notation, String due) {
    SlaTarget target =
        notation.startsWith("le ")
            ? SlaTarget.at(Instant.parse(notation.substring(3)))
            : SlaNotation.parse(notation);
    SlaClock clock =
        clock(
            office,
            SlaObjective.of("progress", target, "office")
                .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED));
    List<SlaStatus> cycles =
        cycles(
            clock,
            "Wed 2026-03-04 10:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Wed 2026-03-04 10:00 UPDATED");
    assertThat(cycles).hasSize(2);
    assertThat(show(cycles.get(1).due())).isEqualTo(due);
  }

  @Test
  void an_update_ends_the_warnings_of_its_cycle_and_the_next_change_is_of_the_new_one() {
    SlaClock clock = clock(office, progress.withWarnings(WarningThreshold.atPercent(75)));
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 12:30 UPDATED"};
    SlaEvaluation evaluation =
        clock.evaluate(ticket(), timeline(lines), at("Mon 2026-03-02 13:00"));
    assertThat(evaluation.closedCycles().get(0).notices())
        .extracting(notice -> notice.key().cycle() + " " + show(notice.at()))
        .containsExactly("1 Mon 2026-03-02 12:00");
    assertThat(evaluation.statuses().get(0).notices()).isEmpty();
    assertThat(show(evaluation.nextChange())).isEqualTo("Mon 2026-03-02 15:30"); // 3 h of 4
  }
}
