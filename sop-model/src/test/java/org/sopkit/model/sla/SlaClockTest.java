package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.DstPolicy;
import org.sopkit.model.calendar.EdgePolicy;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/** States, cycles, anchors and figures, on Monday to Friday 09:00–18:00. */
class SlaClockTest {

  private final WorkingCalendar office = office();
  private final SlaObjective day = resolution("9h ouvrées", office);
  private final SlaClock clock = clock(office, day);

  private static SlaStatus status(SlaClock with, String now, String... lines) {
    return with.evaluate(ticket(), timeline(lines), at(now)).status("resolution").orElseThrow();
  }

  // ---- states ---------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // created Monday 09:00, due Monday 18:00
    "Mon 2026-03-02 08:59:59, NOT_STARTED",
    "Mon 2026-03-02 09:00, RUNNING",
    "Mon 2026-03-02 18:00, RUNNING",
    "Mon 2026-03-02 18:00:01, BREACHED_OPEN",
    "Tue 2026-03-03 09:00, BREACHED_OPEN",
  })
  void an_open_task_is_late_from_the_second_after_its_deadline(String now, SlaState state) {
    assertThat(status(clock, now, "Mon 2026-03-02 09:00 CREATED").state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "Mon 2026-03-02 09:00, MET", // at once
    "Mon 2026-03-02 18:00, MET", // on the deadline
    "Mon 2026-03-02 18:00:01, BREACHED_CLOSED",
    "Tue 2026-03-03 12:00, BREACHED_CLOSED",
  })
  void a_task_completed_on_its_deadline_is_on_time(String completed, SlaState state) {
    SlaStatus status =
        status(
            clock,
            "Fri 2026-03-06 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            completed + " COMPLETED");
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.nextChange()).isNull();
  }

  @Test
  void a_running_clock_says_when_it_is_due_and_what_is_left() {
    SlaStatus status =
        status(
            clock(office, resolution("24h ouvrées", office)),
            "Tue 2026-03-03 10:00",
            "Mon 2026-03-02 09:00 CREATED");
    assertThat(show(status.due())).isEqualTo("Wed 2026-03-04 15:00"); // 9 h + 9 h + 6 h
    assertThat(status.length()).isEqualTo(Duration.ofHours(24));
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(10)); // 9 h on Monday, 1 h on Tuesday
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(14));
    assertThat(status.elapsedReal()).isEqualTo(Duration.ofHours(25));
    assertThat(status.consumedPerMille()).isEqualTo(416L); // 10 ÷ 24
    assertThat(show(status.nextChange())).isEqualTo("Wed 2026-03-04 15:00:01");
    assertThat(status.target().toString()).isEqualTo("WorkingTime[duration=PT24H]");
  }

  @Test
  void a_stopped_clock_keeps_the_figures_it_stopped_with() {
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Tue 2026-03-03 11:00 COMPLETED"};
    SlaStatus soon = status(clock, "Tue 2026-03-03 11:00", lines);
    SlaStatus later = status(clock, "Mon 2026-11-02 11:00", lines);
    assertThat(later).isEqualTo(soon);
    assertThat(soon.elapsed()).isEqualTo(Duration.ofHours(11));
    assertThat(soon.remaining()).isEqualTo(Duration.ofHours(-2));
    assertThat(soon.consumedPerMille()).isEqualTo(1222L); // 11 ÷ 9
    assertThat(show(soon.breachedAt())).isEqualTo("Mon 2026-03-02 18:00");
    assertThat(show(soon.stoppedAt())).isEqualTo("Tue 2026-03-03 11:00");
  }

  @Test
  void a_cancelled_task_owes_nothing_but_its_breach_is_remembered() {
    SlaStatus inTime =
        status(
            clock,
            "Fri 2026-03-06 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 CANCELLED");
    assertThat(inTime.state()).isEqualTo(SlaState.CANCELLED);
    assertThat(inTime.breachedAt()).isNull();
    SlaStatus late =
        status(
            clock,
            "Fri 2026-03-06 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Tue 2026-03-03 10:00 CANCELLED");
    assertThat(late.state()).isEqualTo(SlaState.CANCELLED);
    assertThat(show(late.breachedAt())).isEqualTo("Mon 2026-03-02 18:00");
    assertThat(late.isBreached()).isTrue();
    assertThat(inTime.isBreached()).isFalse();
  }

  @Test
  void events_that_lie_after_the_instant_asked_about_have_not_happened() {
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 12:00 COMPLETED"};
    assertThat(status(clock, "Mon 2026-03-02 11:59", lines).state()).isEqualTo(SlaState.RUNNING);
    assertThat(status(clock, "Mon 2026-03-02 12:00", lines).state()).isEqualTo(SlaState.MET);
  }

  @Test
  void a_task_without_events_has_not_started() {
    SlaStatus status = status(clock, "Mon 2026-03-02 11:59");
    assertThat(status.state()).isEqualTo(SlaState.NOT_STARTED);
    assertThat(status.due()).isNull();
    assertThat(status.nextChange()).isNull();
  }

  @Test
  void a_task_that_no_policy_covers_has_no_target() {
    SlaClock none =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("p", "1", day).covering(SlaCoverage.ofPriorities(Priority.HIGH))),
            office);
    SlaEvaluation evaluation =
        none.evaluate(
            ticket(), timeline("Mon 2026-03-02 09:00 CREATED"), at("Mon 2026-03-02 10:00"));
    assertThat(evaluation.isCovered()).isFalse();
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.NO_TARGET);
  }

  @Test
  void an_objective_that_two_sets_name_is_asked_for_by_its_set() {
    SlaClock both =
        SlaClock.of(
            List.of(
                SlaPolicySet.of("sla", SlaPolicy.of("p", "1", day)),
                SlaPolicySet.of("ola", SlaPolicy.of("p", "1", resolution("1h ouvrée", office)))),
            List.of(office));
    SlaEvaluation evaluation =
        both.evaluate(
            ticket(), timeline("Mon 2026-03-02 09:00 CREATED"), at("Mon 2026-03-02 11:00"));
    assertThat(evaluation.state("sla", "resolution")).isEqualTo(SlaState.RUNNING);
    assertThat(evaluation.state("ola", "resolution")).isEqualTo(SlaState.BREACHED_OPEN);
    assertThatThrownBy(() -> evaluation.status("resolution"))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("is promised by the sets [sla, ola]");
    assertThat(evaluation.status("first-response")).isEmpty();
  }

  @Test
  void an_objective_may_have_other_policies_for_edges_and_clock_changes_than_its_calendar() {
    SlaClock rolling = clock(office, day.withEdgePolicy(EdgePolicy.ROLL));
    String created = "Fri 2026-03-06 09:00 CREATED";
    assertThat(show(status(clock, "Fri 2026-03-06 10:00", created).due()))
        .isEqualTo("Fri 2026-03-06 18:00");
    assertThat(show(status(rolling, "Fri 2026-03-06 10:00", created).due()))
        .isEqualTo("Mon 2026-03-09 09:00");
    WorkingCalendar always =
        WorkingCalendar.of(
            CalendarDefinition.builder("always")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build());
    SlaObjective hours = resolution("24h ouvrées", always);
    String saturday = "Sat 2026-03-28 12:00 CREATED"; // the night has 23 hours
    assertThat(show(status(clock(always, hours), "Sat 2026-03-28 13:00", saturday).due()))
        .isEqualTo("Sun 2026-03-29 13:00");
    SlaClock wall = clock(always, hours.withDstPolicy(DstPolicy.WALL));
    assertThat(show(status(wall, "Sat 2026-03-28 13:00", saturday).due()))
        .isEqualTo("Sun 2026-03-29 12:00");
  }

  @Test
  void a_result_names_what_it_was_computed_with() {
    assertThat(status(clock, "Mon 2026-03-02 10:00", "Mon 2026-03-02 09:00 CREATED").source())
        .isEqualTo(new SlaSource("sla", "p", "1", "resolution", "office", "7"));
  }

  // ---- pauses ---------------------------------------------------------------------------------

  @Test
  void a_pause_moves_the_deadline_by_its_working_time() {
    SlaStatus status =
        status(
            clock(office, resolution("24h ouvrées", office)),
            "Wed 2026-03-04 10:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 16:00 PAUSED",
            "Tue 2026-03-03 11:00 RESUMED"); // 2 h on Monday, 2 h on Tuesday
    assertThat(show(status.originalDue())).isEqualTo("Wed 2026-03-04 15:00");
    assertThat(show(status.due())).isEqualTo("Thu 2026-03-05 10:00"); // 15:00 + 3 h + 1 h
    assertThat(status.paused()).isEqualTo(Duration.ofHours(4));
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(15)); // 7 h + 7 h + 1 h
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void while_paused_the_deadline_is_that_of_a_task_resumed_now() {
    SlaStatus status =
        status(
            clock,
            "Tue 2026-03-03 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 16:00 PAUSED");
    assertThat(status.state()).isEqualTo(SlaState.PAUSED);
    assertThat(show(status.pausedSince())).isEqualTo("Mon 2026-03-02 16:00");
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(2));
    assertThat(show(status.due())).isEqualTo("Tue 2026-03-03 14:00");
    assertThat(status.nextChange()).isNull(); // nothing happens by itself
  }

  @Test
  void a_pause_outside_opening_hours_costs_nothing() {
    SlaStatus status =
        status(
            clock(office, resolution("24h ouvrées", office)),
            "Tue 2026-03-10 10:00",
            "Fri 2026-03-06 09:00 CREATED",
            "Fri 2026-03-06 18:00 PAUSED",
            "Mon 2026-03-09 09:00 RESUMED");
    assertThat(status.paused()).isEqualTo(Duration.ZERO);
    assertThat(status.due()).isEqualTo(status.originalDue());
  }

  @Test
  void overlapping_pauses_are_counted_once() {
    SlaStatus status =
        status(
            SlaClock.of(
                SlaPolicySet.of("sla", SlaPolicy.of("p", "1", day).pausedBy("waiting")), office),
            "Mon 2026-03-02 17:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 11:00 STATUS_CHANGED waiting",
            "Mon 2026-03-02 12:00 PAUSED",
            "Mon 2026-03-02 13:00 RESUMED",
            "Mon 2026-03-02 14:00 RESUMED",
            "Mon 2026-03-02 15:00 STATUS_CHANGED open");
    assertThat(status.paused()).isEqualTo(Duration.ofHours(5)); // 10:00–15:00
    assertThat(status.pausedSince()).isNull();
  }

  @Test
  void overlapping_pauses_merge_as_events_and_as_columns() {
    TaskTimeline events =
        timeline(
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 11:00 PAUSED",
            "Mon 2026-03-02 12:00 RESUMED",
            "Mon 2026-03-02 14:00 RESUMED");
    SlaEvaluator<TaskTimeline> columns =
        SlaEvaluator.of(
            clock,
            SlaRowAccess.of(
                    TaskTimeline::taskId,
                    row -> ticket().type(),
                    row -> ticket().priority(),
                    row -> at("Mon 2026-03-02 09:00"))
                .pauses(
                    row ->
                        List.of(
                            new Pause(at("Mon 2026-03-02 11:00"), at("Mon 2026-03-02 14:00")),
                            new Pause(at("Mon 2026-03-02 10:00"), at("Mon 2026-03-02 12:00")))));
    Instant now = at("Mon 2026-03-02 17:00");
    SlaEvaluation evaluation = clock.evaluate(ticket(), events, now);
    assertThat(evaluation.statuses().get(0).paused()).isEqualTo(Duration.ofHours(4)); // 10–14
    assertThat(columns.evaluate(events, now).statuses()).isEqualTo(evaluation.statuses());
  }

  @Test
  void a_pause_after_the_deadline_does_not_undo_the_breach() {
    SlaStatus status =
        status(
            clock,
            "Wed 2026-03-04 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Tue 2026-03-03 10:00 PAUSED");
    assertThat(status.state()).isEqualTo(SlaState.BREACHED_OPEN);
    assertThat(show(status.due())).isEqualTo("Mon 2026-03-02 18:00");
    assertThat(show(status.pausedSince())).isEqualTo("Tue 2026-03-03 10:00");
  }

  @Test
  void a_pause_before_the_clock_started_is_not_counted() {
    SlaStatus status =
        status(
            clock(office, day.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED)),
            "Mon 2026-03-02 17:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 11:00 ASSIGNED lea",
            "Mon 2026-03-02 12:00 RESUMED");
    assertThat(status.paused()).isEqualTo(Duration.ofHours(1)); // 11:00–12:00
    assertThat(show(status.due())).isEqualTo("Tue 2026-03-03 12:00");
  }

  @Test
  void an_objective_may_ignore_pauses() {
    SlaStatus status =
        status(
            clock(office, day.withPauses(SlaObjective.Pauses.IGNORED)),
            "Mon 2026-03-02 17:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED");
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
    assertThat(show(status.due())).isEqualTo("Mon 2026-03-02 18:00");
  }

  @Test
  void a_task_paused_twice_is_paused_until_it_was_resumed_twice() {
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 10:00 PAUSED",
      "Mon 2026-03-02 10:10 PAUSED",
      "Mon 2026-03-02 10:30 RESUMED",
      "Mon 2026-03-02 11:00 RESUMED",
    };
    assertThat(status(clock, "Mon 2026-03-02 10:45", lines).state()).isEqualTo(SlaState.PAUSED);
    SlaStatus status = status(clock, "Mon 2026-03-02 12:00", lines);
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
    assertThat(status.paused()).isEqualTo(Duration.ofHours(1)); // 10:00–11:00
    assertThat(show(status.due())).isEqualTo("Tue 2026-03-03 10:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le 2026-03-06T17:00:00Z | Fri 2026-03-06 18:00",
        "chaque vendredi         | Fri 2026-03-06 18:00",
        "                        | Fri 2026-03-06 18:00", // stored by the host
      })
  void a_deadline_that_nothing_moves_shows_the_pause_and_passes_in_it(String text, String due) {
    SlaObjective objective =
        text == null
            ? SlaObjective.stored("resolution", "office")
            : SlaObjective.of(
                "resolution",
                text.startsWith("le ")
                    ? SlaTarget.at(Instant.parse(text.substring(3)))
                    : SlaNotation.parse(text),
                "office");
    SlaClock fixed = clock(office, objective);
    SlaTask task = ticket().withStoredDue(at("Fri 2026-03-06 18:00"));
    TaskTimeline events = timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 PAUSED");
    SlaStatus status =
        fixed.evaluate(task, events, at("Mon 2026-03-02 12:00")).status("resolution").orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.PAUSED);
    assertThat(show(status.pausedSince())).isEqualTo("Mon 2026-03-02 10:00");
    assertThat(status.paused()).isEqualTo(Duration.ofHours(2));
    assertThat(show(status.due())).isEqualTo(due);
    assertThat(show(status.nextChange())).isEqualTo(due + ":01");
    // the time before the deadline runs on: 3 h of Monday are gone
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(3));
    assertThat(fixed.evaluate(task, events, status.nextChange()).state("resolution"))
        .isEqualTo(SlaState.BREACHED_OPEN);
  }

  @Test
  void a_deadline_before_the_start_is_breached_at_the_start() {
    SlaClock stored = clock(office, SlaObjective.stored("resolution", "office"));
    SlaStatus status =
        stored
            .evaluate(
                ticket().withStoredDue(at("Mon 2026-03-02 18:00")),
                timeline("Thu 2026-03-05 09:00 CREATED"),
                at("Thu 2026-03-05 10:00"))
            .status("resolution")
            .orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.BREACHED_OPEN);
    assertThat(status.notices())
        .extracting(n -> show(n.at()))
        .containsExactly("Thu 2026-03-05 09:00");
  }

  @Test
  void a_task_done_on_its_deadline_is_not_escalated() {
    SlaClock escalating =
        clock(
            office,
            day.withEscalations(
                EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE).atAnyTime()));
    String created = "Mon 2026-03-02 09:00 CREATED";
    assertThat(
            status(escalating, "Tue 2026-03-03 12:00", created, "Mon 2026-03-02 18:00 COMPLETED")
                .notices())
        .isEmpty();
    assertThat(status(escalating, "Tue 2026-03-03 12:00", created).notices())
        .extracting(notice -> notice.kind() + " " + show(notice.at()))
        .containsExactly("BREACH Mon 2026-03-02 18:00:01", "ESCALATION Mon 2026-03-02 18:00:01");
  }

  @Test
  void working_time_before_the_end_is_working_time_for_a_promise_in_real_time_too() {
    SlaClock elapsed =
        clock(
            office,
            resolution("sous 48h", office)
                .withWarnings(WarningThreshold.beforeEnd(Duration.ofHours(2))));
    // due Sunday 2026-03-08 16:00; two working hours before it are Friday 16:00–18:00
    SlaStatus status = status(elapsed, "Fri 2026-03-06 15:59", "Fri 2026-03-06 15:30 CREATED");
    assertThat(show(status.due())).isEqualTo("Sun 2026-03-08 15:30");
    assertThat(show(status.nextChange())).isEqualTo("Fri 2026-03-06 16:00");
    SlaClock fixed =
        clock(
            office,
            SlaObjective.of("resolution", SlaTarget.at(at("Mon 2026-03-09 10:00")), "office")
                .withWarnings(WarningThreshold.beforeEnd(Duration.ofHours(2))));
    // one hour on Monday, one on Friday
    assertThat(
            show(
                status(fixed, "Fri 2026-03-06 12:00", "Fri 2026-03-06 09:00 CREATED").nextChange()))
        .isEqualTo("Fri 2026-03-06 17:00");
  }

  @Test
  void a_warning_that_was_reached_stays_where_it_was_when_a_pause_follows() {
    SlaClock elapsed =
        clock(
            office,
            resolution("sous 48h", office)
                .withWarnings(WarningThreshold.beforeEnd(Duration.ofHours(2))));
    String[] lines = {
      "Mon 2026-03-02 10:00 CREATED", // due Wednesday 10:00, warned Tuesday 17:00
      "Tue 2026-03-03 17:30 PAUSED",
      "Wed 2026-03-04 17:30 RESUMED", // due Thursday 10:00
    };
    assertThat(status(elapsed, "Wed 2026-03-04 18:00", lines).notices())
        .extracting(notice -> show(notice.at()))
        .containsExactly("Tue 2026-03-03 17:00");
    String[] before = {lines[0], "Tue 2026-03-03 16:30 PAUSED", "Wed 2026-03-04 16:30 RESUMED"};
    assertThat(status(elapsed, "Wed 2026-03-04 18:00", before).notices())
        .extracting(notice -> show(notice.at()))
        .containsExactly("Wed 2026-03-04 17:00");
  }

  @Test
  void a_notice_that_cannot_be_computed_is_named_and_stops_nothing_else() {
    SlaClock far =
        clock(
            office,
            SlaObjective.of(
                    "contract", SlaTarget.at(Instant.parse("2250-01-01T00:00:00Z")), "office")
                .withEscalations(EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE)),
            day);
    SlaEvaluation evaluation =
        far.evaluate(
            ticket(), timeline("Mon 2026-03-02 09:00 CREATED"), at("Mon 2026-03-02 10:00"));
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.RUNNING);
    assertThat(evaluation.status("resolution").orElseThrow().problems()).isEmpty();
    SlaStatus contract = evaluation.status("contract").orElseThrow();
    assertThat(contract.state()).isEqualTo(SlaState.RUNNING);
    assertThat(contract.problems())
        .extracting(SlaProblem::threshold)
        .containsExactly("AFTER_DUE PT0S ACCOUNTABLE");
    assertThat(contract.problems().get(0).problem()).hasMessageContaining("horizon");
  }

  @Test
  void a_task_done_on_a_deadline_in_a_skipped_hour_has_nothing_left_and_nothing_too_much() {
    WorkingCalendar night =
        WorkingCalendar.of(
            Fixtures.weekdaysOf("night", "22:00-06:00+1")
                .open(DayOfWeek.SATURDAY, "22:00-06:00+1")
                .dstPolicy(DstPolicy.WALL)
                .build());
    SlaClock wall = clock(night, resolution("4h30 ouvrées", night));
    SlaStatus status =
        status(
            wall,
            "Sun 2026-03-29 12:00",
            "Sat 2026-03-28 22:00 CREATED",
            "Sun 2026-03-29 03:00 COMPLETED"); // 02:30 does not exist: due at 03:00
    assertThat(status.state()).isEqualTo(SlaState.MET);
    assertThat(status.remaining()).isEqualTo(Duration.ZERO);
  }

  // ---- cycles ---------------------------------------------------------------------------------

  @Test
  void reopening_starts_a_new_cycle_and_the_closed_one_stays_as_it_was() {
    String[] first = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 15:00 COMPLETED"};
    String[] all = {first[0], first[1], "Wed 2026-03-04 12:00 REOPENED"};
    SlaStatus before = status(clock, "Mon 2026-03-02 16:00", first);
    SlaEvaluation after = clock.evaluate(ticket(), timeline(all), at("Wed 2026-03-04 13:00"));
    assertThat(after.closedCycles()).containsExactly(before);
    SlaStatus second = after.status("resolution").orElseThrow();
    assertThat(second.cycle()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(SlaState.RUNNING);
    assertThat(show(second.start())).isEqualTo("Wed 2026-03-04 12:00");
    assertThat(show(second.due())).isEqualTo("Thu 2026-03-05 12:00"); // 6 h + 3 h
    assertThat(second.elapsed()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_first_answer_is_owed_once() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaEvaluation evaluation =
        clock(office, answer, day)
            .evaluate(
                ticket(),
                timeline(
                    "Mon 2026-03-02 09:00 CREATED",
                    "Mon 2026-03-02 10:00 FIRST_ANSWERED",
                    "Mon 2026-03-02 15:00 COMPLETED",
                    "Wed 2026-03-04 12:00 REOPENED"),
                at("Fri 2026-03-06 12:00"));
    SlaStatus status = evaluation.status("first-response").orElseThrow();
    assertThat(status.cycle()).isEqualTo(1);
    assertThat(status.state()).isEqualTo(SlaState.MET);
    assertThat(evaluation.statuses()).hasSize(2);
    assertThat(evaluation.closedCycles())
        .extracting(SlaStatus::objective)
        .containsExactly("resolution");
  }

  @Test
  void what_is_done_after_a_task_was_closed_changes_no_verdict() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaObjective work = day.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED);
    SlaClock both = clock(office, answer, work);
    String[] cancelled = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 CANCELLED"};
    String[] courtesy = {
      cancelled[0],
      cancelled[1],
      "Tue 2026-03-03 10:00 FIRST_ANSWERED",
      "Tue 2026-03-03 11:00 ASSIGNED lea",
    };
    assertThat(both.evaluate(ticket(), timeline(courtesy), at("Wed 2026-03-04 10:00")).statuses())
        .isEqualTo(
            both.evaluate(ticket(), timeline(cancelled), at("Wed 2026-03-04 10:00")).statuses())
        .extracting(SlaStatus::state)
        .containsExactly(SlaState.CANCELLED, SlaState.CANCELLED);
    SlaRowAccess<String> columns =
        SlaRowAccess.of(
                (String row) -> row,
                row -> ticket().type(),
                row -> ticket().priority(),
                row -> at("Mon 2026-03-02 09:00"))
            .cancelled(row -> at("Mon 2026-03-02 10:00"))
            .firstAnswered(row -> at("Tue 2026-03-03 10:00"))
            .assigned(row -> at("Tue 2026-03-03 11:00"));
    assertThat(
            SlaEvaluator.of(both, columns).evaluate("T-1", at("Wed 2026-03-04 10:00")).statuses())
        .extracting(SlaStatus::state)
        .containsExactly(SlaState.CANCELLED, SlaState.CANCELLED);
    // who was given the task in between works on it from the reopening
    assertThat(
            both.evaluate(
                    ticket(),
                    timeline(
                        courtesy[0],
                        courtesy[1],
                        courtesy[2],
                        courtesy[3],
                        "Wed 2026-03-04 09:00 REOPENED"),
                    at("Wed 2026-03-04 10:00"))
                .statuses())
        .extracting(SlaStatus::state, s -> show(s.start()))
        .containsExactly(
            tuple(SlaState.RUNNING, "Wed 2026-03-04 09:00"),
            tuple(SlaState.RUNNING, "Wed 2026-03-04 09:00"));
  }

  @Test
  void an_answer_before_it_was_owed_owes_nothing() {
    SlaClock assigned =
        clock(office, day.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.FIRST_ANSWERED));
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 10:00 FIRST_ANSWERED",
      "Mon 2026-03-02 11:00 ASSIGNED lea",
    };
    for (String now : new String[] {"Mon 2026-03-02 10:30", "Mon 2026-03-02 12:00"}) {
      SlaStatus status = status(assigned, now, lines);
      assertThat(status.state()).isEqualTo(SlaState.NO_TARGET);
      assertThat(status.start()).isNull();
      assertThat(show(status.stoppedAt())).isEqualTo("Mon 2026-03-02 10:00");
    }
  }

  @Test
  void a_fraction_of_a_second_is_no_later_than_its_second() {
    Instant created = at("Mon 2026-03-02 09:00");
    TaskTimeline timeline =
        Fixtures.timeline(TaskEvent.of(created.plusMillis(700), TaskEventType.CREATED));
    SlaEvaluation evaluation = clock.evaluate(ticket(), timeline, created.plusMillis(200));
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.RUNNING);
    assertThat(evaluation)
        .isEqualTo(
            clock.evaluate(
                ticket(),
                TaskHistory.of(ticket()).add(timeline.events().get(0)),
                created.plusMillis(200)));
  }

  @Test
  void a_first_answer_that_a_cancelling_left_open_is_owed_again_after_a_reopening() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 09:10 CANCELLED",
      "Mon 2026-03-02 14:00 REOPENED",
    };
    SlaEvaluation evaluation =
        clock(office, answer).evaluate(ticket(), timeline(lines), at("Mon 2026-03-02 16:00:01"));
    assertThat(evaluation.closedCycles())
        .extracting(SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple(1, SlaState.CANCELLED));
    assertThat(evaluation.statuses())
        .extracting(SlaStatus::cycle, SlaStatus::state, s -> show(s.due()))
        .containsExactly(tuple(2, SlaState.BREACHED_OPEN, "Mon 2026-03-02 16:00"));
    // one that was given before the cancelling is not owed again
    String[] answered = {lines[0], "Mon 2026-03-02 09:05 FIRST_ANSWERED", lines[1], lines[2]};
    assertThat(
            clock(office, answer)
                .evaluate(ticket(), timeline(answered), at("Mon 2026-03-02 16:00:01"))
                .statuses())
        .extracting(SlaStatus::cycle, SlaStatus::state)
        .containsExactly(tuple(1, SlaState.MET));
  }

  @Test
  void completing_a_task_answers_it() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaEvaluation evaluation =
        clock(office, answer)
            .evaluate(
                ticket(),
                timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:30 COMPLETED"),
                at("Fri 2026-03-06 12:00"));
    assertThat(evaluation.state("first-response")).isEqualTo(SlaState.MET);
  }

  // ---- anchors and stored deadlines -----------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "CREATED, Mon 2026-03-02 18:00",
    "ASSIGNED, Tue 2026-03-03 11:00",
    "FIRST_EVENT, Mon 2026-03-02 18:00",
  })
  void the_anchor_says_where_the_clock_starts(SlaObjective.Start start, String due) {
    SlaStatus status =
        status(
            clock(office, day.between(start, SlaObjective.Stop.COMPLETED)),
            "Mon 2026-03-02 17:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 11:00 ASSIGNED lea",
            "Mon 2026-03-02 12:00 ASSIGNED tom");
    assertThat(show(status.due())).isEqualTo(due);
  }

  @Test
  void a_task_that_was_closed_before_its_clock_could_start_owes_nothing() {
    SlaClock assigned =
        clock(office, day.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED));
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 COMPLETED"};
    assertThat(status(assigned, "Mon 2026-03-02 09:30", lines).state())
        .isEqualTo(SlaState.NOT_STARTED);
    assertThat(status(assigned, "Mon 2026-03-02 10:00", lines).state())
        .isEqualTo(SlaState.NO_TARGET);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPUTED, Mon 2026-03-02 18:00, Mon 2026-03-02 18:00",
    "STORED_FIRST, Thu 2026-03-05 17:00, Mon 2026-03-02 18:00",
    "STORED_ONLY, Thu 2026-03-05 17:00, none",
  })
  void a_stored_deadline_wins_when_the_policy_says_so(
      SlaObjective.Deadline source, String withStored, String without) {
    SlaClock with = clock(office, day.withDeadline(source));
    TaskTimeline timeline = timeline("Mon 2026-03-02 09:00 CREATED");
    SlaTask stored = ticket().withStoredDue(at("Thu 2026-03-05 17:00"));
    assertThat(due(with.evaluate(stored, timeline, at("Mon 2026-03-02 10:00"))))
        .isEqualTo(withStored);
    assertThat(due(with.evaluate(ticket(), timeline, at("Mon 2026-03-02 10:00"))))
        .isEqualTo(without);
  }

  private static String due(SlaEvaluation evaluation) {
    Instant due = evaluation.status("resolution").orElseThrow().due();
    return due == null ? "none" : show(due);
  }

  // ---- choice of policy -----------------------------------------------------------------------

  @Test
  void the_first_policy_that_covers_a_task_wins_in_each_set() {
    SlaPolicy vip =
        SlaPolicy.of("vip", "1", resolution("1h ouvrées", office))
            .covering(new SlaCoverage(null, null, java.util.Set.of("vip")));
    SlaPolicy high =
        SlaPolicy.of("high", "1", resolution("4h ouvrées", office))
            .covering(SlaCoverage.ofPriorities(Priority.HIGH));
    SlaPolicy rest = SlaPolicy.of("rest", "1", day);
    SlaPolicy internal = SlaPolicy.of("internal", "1", resolution("8h ouvrées", office));
    SlaClock both =
        SlaClock.of(
            List.of(SlaPolicySet.of("sla", vip, high, rest), SlaPolicySet.of("ola", internal)),
            List.of(office));
    TaskTimeline timeline = timeline("Mon 2026-03-02 09:00 CREATED");
    Instant now = at("Mon 2026-03-02 10:00");
    SlaTask urgent = SlaTask.of("T-1", ticket().type(), Priority.HIGH);
    assertThat(both.evaluate(ticket(), timeline, now).statuses())
        .extracting(s -> s.source().policyId())
        .containsExactly("rest", "internal");
    assertThat(both.evaluate(urgent, timeline, now).statuses())
        .extracting(s -> s.source().policyId())
        .containsExactly("high", "internal");
    assertThat(both.evaluate(urgent.withTags("vip", "paris"), timeline, now).statuses())
        .extracting(s -> s.source().policyId())
        .containsExactly("vip", "internal");
  }

  @Test
  void an_objective_that_names_an_unknown_calendar_is_refused_by_its_path() {
    assertThatThrownBy(
            () ->
                SlaClock.of(
                    SlaPolicySet.of(
                        "sla", SlaPolicy.of("p", "1", SlaObjective.stored("resolution", "night"))),
                    office))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("sla.p.resolution.calendar: \"night\" is not among [office]");
  }

  // ---- impossible timelines -------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REOPENED                          | reopened, but was open",
        "RESUMED                           | resumed, but was not paused",
        "CREATED                           | created a second time",
        "COMPLETED;COMPLETED               | COMPLETED after it was closed",
        "COMPLETED;PAUSED                  | PAUSED after it was closed",
        "CANCELLED;COMPLETED               | COMPLETED after it was closed",
        "PRIORITY_CHANGED urgent           | unknown priority \"urgent\"",
        "PRIORITY_CHANGED                  | does not say to what",
        "STATUS_CHANGED                    | does not say to what",
      })
  void a_history_that_cannot_have_happened_is_refused(String events, String problem) {
    String[] then = events.split(";");
    String[] lines = new String[then.length + 1];
    lines[0] = "Mon 2026-03-02 09:00 CREATED";
    for (int i = 0; i < then.length; i++) {
      lines[i + 1] = "Mon 2026-03-02 1" + i + ":00 " + then[i];
    }
    assertThatThrownBy(() -> status(clock, "Fri 2026-03-06 12:00", lines))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageStartingWith("task T-1, 2026-03-02T")
        .hasMessageContaining(problem)
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_task_created_after_its_first_event_is_refused() {
    assertThatThrownBy(
            () ->
                status(
                    clock,
                    "Fri 2026-03-06 12:00",
                    "Mon 2026-03-02 10:00 CREATED",
                    "Mon 2026-03-02 09:00 ASSIGNED lea"))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("created after its first event");
  }

  @Test
  void a_task_that_was_never_created_can_start_at_its_first_event() {
    String[] lines = {"Mon 2026-03-02 09:00 ASSIGNED lea"};
    assertThatThrownBy(() -> status(clock, "Mon 2026-03-02 12:00", lines))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("was never created");
    SlaClock first =
        clock(office, day.between(SlaObjective.Start.FIRST_EVENT, SlaObjective.Stop.COMPLETED));
    assertThat(status(first, "Mon 2026-03-02 12:00", lines).state()).isEqualTo(SlaState.RUNNING);
  }

  @Test
  void a_refused_event_leaves_the_history_as_it_was() {
    TaskHistory history = TaskHistory.of(ticket());
    timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 PAUSED")
        .events()
        .forEach(history::add);
    SlaEvaluation before = clock.evaluate(ticket(), history, at("Mon 2026-03-02 12:00"));
    assertThatThrownBy(
            () -> history.add(TaskEvent.of(at("Mon 2026-03-02 11:00"), TaskEventType.REOPENED)))
        .isInstanceOf(ImpossibleTimelineException.class);
    assertThatThrownBy(
            () -> history.add(TaskEvent.of(at("Mon 2026-03-02 09:30"), TaskEventType.COMPLETED)))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("comes after a later event");
    assertThatThrownBy(() -> history.add(TaskEvent.of(Instant.MAX, TaskEventType.COMPLETED)))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("outside the years 1 to 9999");
    assertThat(clock.evaluate(ticket(), history, at("Mon 2026-03-02 12:00"))).isEqualTo(before);
  }

  @Test
  void a_clock_cannot_be_read_before_the_last_event_of_a_history_nor_at_the_ends_of_time() {
    TaskHistory history = TaskHistory.of(ticket());
    timeline("Mon 2026-03-02 09:00 CREATED").events().forEach(history::add);
    assertThatThrownBy(() -> clock.evaluate(ticket(), history, at("Mon 2026-03-02 08:00")))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("has happened after");
    for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
      assertThatThrownBy(() -> clock.evaluate(ticket(), history, end))
          .isInstanceOf(ImpossibleTimelineException.class);
    }
  }

  @Test
  void a_timeline_of_another_task_is_refused() {
    assertThatThrownBy(
            () ->
                clock.evaluate(
                    ticket(), new TaskTimeline("T-2", List.of()), at("Mon 2026-03-02 08:00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task T-1: was given the timeline of task T-2");
  }
}
