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
import static org.sopkit.model.sla.Fixtures.weekdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/**
 * What users of other engines ran into, by the thread that tells it; and published examples. Those
 * about calendars are in {@code KnownComplaintsTest}.
 *
 * <p>What does not apply: which message of a conversation is an answer or an update (zammad), how
 * mails are bundled (helpdesk), and pages of statistics (chatwoot, glpi) are the host's; the
 * events, keys and figures that they need are tested.
 */
class SlaComplaintsTest {

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00

  private static SlaStatus status(SlaClock with, String now, String... lines) {
    return with.evaluate(ticket(), timeline(lines), at(now)).status("resolution").orElseThrow();
  }

  private static String due(String notation, WorkingCalendar calendar, String start) {
    return show(SlaNotation.parse(notation).on(calendar).due(at(start)).orElseThrow());
  }

  // ---- C. "three days" means two things -------------------------------------------------------

  @Test
  void taskana_2347_three_days_from_a_sunday_are_a_choice_of_the_target_not_of_a_switch() {
    assertThat(due("J+3 ouvrés", office, "Sun 2026-03-08 12:00")).isEqualTo("Thu 2026-03-12 18:00");
    assertThat(due("J+3 ouvrés (jour 0 = date)", office, "Sun 2026-03-08 12:00"))
        .isEqualTo("Wed 2026-03-11 18:00");
    assertThat(due("27h ouvrées", office, "Sun 2026-03-08 12:00"))
        .isEqualTo("Wed 2026-03-11 18:00"); // 3 × 9 h
  }

  @Test
  void jmix_790_a_day_is_not_taken_for_24_working_hours() {
    assertThatThrownBy(() -> SlaTarget.WorkingTime.parse("P1D"))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("a day is not 24 working hours");
    assertThatThrownBy(() -> WarningThreshold.parse("P1D")).isInstanceOf(InvalidSlaException.class);
  }

  @Test
  void working_hours_38_one_day_from_a_holiday_is_counted_from_the_next_working_day_or_from_it() {
    // 6 April 2026 is Easter Monday
    assertThat(due("J+1 ouvrés", office, "Mon 2026-04-06 10:00")).isEqualTo("Wed 2026-04-08 18:00");
    assertThat(due("J+1 ouvrés (jour 0 = date)", office, "Mon 2026-04-06 10:00"))
        .isEqualTo("Tue 2026-04-07 18:00");
  }

  // ---- D. pause, switch and recompute ---------------------------------------------------------

  @Test
  void glpi_6902_a_new_priority_keeps_the_pause_already_earned() {
    SlaObjective byPriority =
        resolution("18h ouvrées", office)
            .withTarget(Priority.HIGH, SlaNotation.parse("9h ouvrées"));
    SlaStatus status =
        status(
            clock(office, byPriority),
            "Tue 2026-03-03 10:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 16:00 RESUMED", // 6 h earned
            "Tue 2026-03-03 09:30 PRIORITY_CHANGED HIGH");
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
    assertThat(show(status.due())).isEqualTo("Tue 2026-03-03 15:00"); // Monday 18:00 + 6 h
    assertThat(status.paused()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void glpi_10594_a_pause_over_the_weekend_is_not_credited_to_a_target_in_working_days() {
    SlaStatus status =
        status(
            clock(office, resolution("J+2 ouvrés", office)),
            "Tue 2026-03-10 10:00",
            "Fri 2026-03-06 10:00 CREATED",
            "Fri 2026-03-06 17:00 PAUSED",
            "Mon 2026-03-09 10:00 RESUMED"); // 1 h on Friday, 1 h on Monday
    assertThat(show(status.originalDue())).isEqualTo("Tue 2026-03-10 18:00");
    assertThat(show(status.due()))
        .isEqualTo("Wed 2026-03-11 18:00"); // 2 working hours later: 11:00, so that day
  }

  @Test
  void erpnext_47029_hold_time_is_counted_once() {
    SlaStatus status =
        status(
            clock(office, resolution("18h ouvrées", office)),
            "Tue 2026-03-03 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 11:00 PAUSED",
            "Mon 2026-03-02 14:00 RESUMED");
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(9)); // 2 h + 4 h + 3 h
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(9));
    assertThat(show(status.due())).isEqualTo("Wed 2026-03-04 12:00"); // 6 h + 3 h from now
  }

  @ParameterizedTest
  @CsvSource({
    "COMPUTED, Thu 2026-03-05 17:00", // a fixed instant in the policy
    "STORED_FIRST, Thu 2026-03-05 17:00", // typed by hand in the host
  })
  void glpi_17186_a_deadline_typed_by_hand_is_not_moved_by_pauses(
      SlaObjective.Deadline source, String due) {
    SlaTarget fixed = SlaTarget.at(at("Thu 2026-03-05 17:00"));
    SlaClock clock =
        clock(office, SlaObjective.of("resolution", fixed, "office").withDeadline(source));
    SlaStatus status =
        clock
            .evaluate(
                ticket().withStoredDue(at("Thu 2026-03-05 17:00")),
                timeline(
                    "Mon 2026-03-02 09:00 CREATED",
                    "Mon 2026-03-02 10:00 PAUSED",
                    "Wed 2026-03-04 10:00 RESUMED"),
                at("Wed 2026-03-04 12:00"))
            .status("resolution")
            .orElseThrow();
    assertThat(show(status.due())).isEqualTo(due);
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(29)); // Wednesday 12:00 to it
  }

  @Test
  void zammad_5177_targets_are_clocks_of_their_own() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaClock clock = clock(office, answer, resolution("4h ouvrées", office));
    SlaEvaluation evaluation =
        clock.evaluate(
            ticket(),
            timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 FIRST_ANSWERED"),
            at("Mon 2026-03-02 14:00"));
    assertThat(evaluation.state("first-response")).isEqualTo(SlaState.MET);
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.BREACHED_OPEN);
  }

  @Test
  void zammad_3140_an_update_that_is_owed_does_not_touch_the_first_answer_nor_the_other_way() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaObjective update =
        SlaObjective.of("update", SlaNotation.parse("3h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED);
    SlaClock clock = clock(office, answer, update);
    SlaEvaluation updated =
        clock.evaluate(
            ticket(),
            timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 UPDATED"),
            at("Mon 2026-03-02 11:30"));
    assertThat(updated.state("first-response")).isEqualTo(SlaState.BREACHED_OPEN); // due 11:00
    assertThat(updated.state("update")).isEqualTo(SlaState.RUNNING); // until 13:00
    SlaEvaluation answered =
        clock.evaluate(
            ticket(),
            timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 FIRST_ANSWERED"),
            at("Mon 2026-03-02 12:30"));
    assertThat(answered.state("first-response")).isEqualTo(SlaState.MET);
    assertThat(answered.state("update")).isEqualTo(SlaState.BREACHED_OPEN); // due 12:00
  }

  @Test
  void zammad_3410_statistics_and_the_clock_agree_because_they_are_the_same_figures() {
    SlaRowAccess<TaskTimeline> rows =
        SlaRowAccess.<TaskTimeline>of(
                TaskTimeline::taskId, r -> ticket().type(), r -> Priority.LOW, r -> null)
            .events(TaskTimeline::events);
    SlaClock clock =
        clock(
            office, resolution("9h ouvrées", office).withWarnings(WarningThreshold.atPercent(50)));
    SlaEvaluator<TaskTimeline> evaluator = SlaEvaluator.of(clock, rows);
    Instant begin = at("Mon 2026-03-02 00:00");
    Instant now = at("Fri 2026-03-27 12:00");
    List<TaskTimeline> tasks = new ArrayList<>();
    RandomTimelines random = new RandomTimelines(32, begin, 20_000);
    for (int i = 0; i < 300; i++) {
      tasks.add(new TaskTimeline("T-" + i, random.next()));
    }
    List<SlaNotice.Key> breached = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (TaskTimeline task : tasks) {
      SlaEvaluation evaluation = evaluator.evaluate(task, now);
      states.add(evaluation.state("resolution").name());
      evaluation.statuses().get(0).notices().stream()
          .filter(notice -> notice.kind() == SlaNotice.Kind.BREACH)
          .forEach(notice -> breached.add(notice.key()));
      SlaStatus status = evaluation.statuses().get(0);
      boolean late = status.state().name().startsWith("BREACHED");
      assertThat(status.breachedAt() != null).isEqualTo(late || wasCancelledLate(status));
    }
    List<String> scanned = new ArrayList<>();
    evaluator.scan(tasks, now, new States(scanned));
    assertThat(scanned).isEqualTo(states);
    assertThat(breached).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  private static boolean wasCancelledLate(SlaStatus status) {
    return status.state() == SlaState.CANCELLED && status.stoppedAt().isAfter(status.due());
  }

  private record States(List<String> names) implements SlaEvaluator.Visitor<TaskTimeline> {
    @Override
    public void reading(TaskTimeline row, SlaReading reading) {
      names.add(reading.state().name());
    }

    @Override
    public void refused(TaskTimeline row, RuntimeException problem) {
      throw problem;
    }
  }

  @Test
  void zammad_docs_159_a_bulk_recompute_is_announced_exactly_and_can_stop_half_way() {
    SlaRowAccess<TaskTimeline> rows =
        SlaRowAccess.<TaskTimeline>of(
                TaskTimeline::taskId, r -> ticket().type(), r -> Priority.LOW, r -> null)
            .events(TaskTimeline::events);
    SlaClock before = clock(office, resolution("27h ouvrées", office));
    WorkingCalendar bridge = // the same, closed on Tuesday 10 March
        WorkingCalendar.of(
            Fixtures.weekdaysOf("office", "09:00-18:00")
                .closed(LocalDate.of(2026, 3, 10), "Pont")
                .build());
    SlaClock after = clock(bridge, resolution("27h ouvrées", bridge));
    Instant now = at("Fri 2026-03-27 12:00");
    RandomTimelines random = new RandomTimelines(159, at("Mon 2026-03-02 00:00"), 20_000);
    List<TaskTimeline> tasks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      tasks.add(new TaskTimeline("T-" + i, random.next()));
    }
    List<SlaEvaluation> old = evaluated(before, rows, tasks, now);
    List<SlaEvaluation> recomputed = evaluated(after, rows, tasks, now);

    // the dry run names the tasks that change, and no other
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (!verdicts(old.get(i)).equals(verdicts(recomputed.get(i)))) {
        changed.add(tasks.get(i).taskId());
      }
    }
    assertThat(
            SlaImpact.of(before, after, rows)
                .differences(tasks.stream(), now)
                .map(difference -> difference.row().taskId())
                .distinct())
        .containsExactlyElementsOf(changed)
        .hasSizeBetween(20, 280);

    // done again, or stopped after 120 tasks and gone on with, it gives the same
    assertThat(evaluated(after, rows, tasks, now)).isEqualTo(recomputed);
    List<SlaEvaluation> parts = evaluated(after, rows, tasks.subList(0, 120), now);
    parts.addAll(evaluated(after, rows, tasks.subList(120, 300), now));
    assertThat(parts).isEqualTo(recomputed);
  }

  /** States and deadlines of all cycles. */
  private static List<String> verdicts(SlaEvaluation evaluation) {
    return Stream.concat(evaluation.closedCycles().stream(), evaluation.statuses().stream())
        .map(status -> status.cycle() + " " + status.state() + " " + status.due())
        .toList();
  }

  private static List<SlaEvaluation> evaluated(
      SlaClock with, SlaRowAccess<TaskTimeline> rows, List<TaskTimeline> tasks, Instant now) {
    return SlaEvaluator.of(with, rows)
        .evaluate(tasks.stream(), now)
        .map(SlaRow::evaluation)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void glpi_5319_an_escalation_that_a_new_policy_would_have_sent_is_sent_once() {
    SlaObjective plain = resolution("9h ouvrées", office);
    SlaClock after =
        clock(
            office,
            resolution("5h ouvrées", office)
                .withEscalations(
                    EscalationStep.afterDue(Duration.ofHours(1), RaciRole.ACCOUNTABLE)));
    TaskTimeline task = timeline("Mon 2026-03-02 09:00 CREATED");
    Instant change = at("Mon 2026-03-02 17:00");
    List<SlaNotice.Key> said =
        clock(office, plain).evaluate(ticket(), task, change).statuses().get(0).notices().stream()
            .map(SlaNotice::key)
            .toList();
    assertThat(said).isEmpty();
    // by the new policy it was due at 14:00, and the accountable was to be told at 15:00
    List<SlaNotice> missed = after.evaluate(ticket(), task, change).statuses().get(0).notices();
    assertThat(missed)
        .extracting(SlaNotice::kind, notice -> show(notice.at()))
        .containsExactly(
            tuple(SlaNotice.Kind.BREACH, "Mon 2026-03-02 14:00:01"),
            tuple(SlaNotice.Kind.ESCALATION, "Mon 2026-03-02 15:00"));
    // the keys are those of any later look, so a host that has sent them sends them no more
    assertThat(
            after.evaluate(ticket(), task, at("Tue 2026-03-03 12:00")).statuses().get(0).notices())
        .extracting(SlaNotice::key)
        .isEqualTo(missed.stream().map(SlaNotice::key).toList());
  }

  @Test
  void zammad_534_a_task_that_leaves_every_policy_has_no_open_clock_left() {
    SlaClock highOnly =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("p", "1", resolution("4h ouvrées", office))
                    .covering(SlaCoverage.ofPriorities(Priority.HIGH))),
            office);
    SlaEvaluation evaluation =
        highOnly.evaluate(
            SlaTask.of("T-1", ticket().type(), Priority.HIGH),
            timeline("Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 10:00 PRIORITY_CHANGED LOW"),
            at("Fri 2026-03-06 14:00"));
    assertThat(evaluation.isCovered()).isFalse();
    assertThat(evaluation.nextChange()).isNull();
  }

  @Test
  void glpi_1911_a_clock_that_starts_at_assignment_warns_from_there_too() {
    SlaObjective fromAssignment =
        resolution("4h ouvrées", office)
            .between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED)
            .withWarnings(WarningThreshold.atPercent(50));
    SlaStatus status =
        status(
            clock(office, fromAssignment),
            "Tue 2026-03-03 13:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Tue 2026-03-03 10:00 ASSIGNED lea");
    assertThat(show(status.due())).isEqualTo("Tue 2026-03-03 14:00");
    assertThat(show(status.latestWarning().orElseThrow().at())).isEqualTo("Tue 2026-03-03 12:00");
  }

  // ---- E. warnings, escalation, explanation ---------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    // start, warning one hour before the end of 4 working hours
    "Mon 2026-03-02 09:00, Mon 2026-03-02 12:00", // due 13:00
    "Mon 2026-03-02 15:00, Mon 2026-03-02 18:00", // due Tuesday 10:00: 3 h are over at closing
    "Fri 2026-03-06 16:00, Mon 2026-03-09 10:00", // due Monday 11:00
    "Sat 2026-03-07 16:00, Mon 2026-03-09 12:00", // due Monday 13:00
    "Fri 2026-04-03 16:00, Tue 2026-04-07 10:00", // over Easter Monday
  })
  void glpi_15429_one_hour_before_the_deadline_is_a_working_hour(String created, String warned) {
    SlaObjective warning =
        resolution("4h ouvrées", office)
            .withWarnings(WarningThreshold.beforeEnd(Duration.ofHours(1)));
    SlaClock clock = clock(office, warning);
    SlaStatus late = status(clock, "Fri 2026-04-10 12:00", created + " CREATED");
    SlaNotice notice = late.latestWarning().orElseThrow();
    assertThat(show(notice.at())).isEqualTo(warned);
    SlaStatus before =
        clock
            .evaluate(ticket(), timeline(created + " CREATED"), notice.at().minusSeconds(1))
            .status("resolution")
            .orElseThrow();
    assertThat(before.notices()).isEmpty();
    assertThat(before.nextChange()).isEqualTo(notice.at());
  }

  @Test
  void zammad_4432_nobody_is_told_at_night() {
    SlaObjective day =
        resolution("sous 12h", office)
            .withEscalations(
                EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE),
                EscalationStep.afterDue(Duration.ofHours(1), RaciRole.INFORMED).atAnyTime());
    SlaStatus status =
        status(clock(office, day), "Mon 2026-03-09 12:00", "Fri 2026-03-06 14:00 CREATED");
    assertThat(show(status.due())).isEqualTo("Sat 2026-03-07 02:00");
    assertThat(status.escalations())
        .extracting(SlaNotice::role, notice -> show(notice.at()))
        .containsExactly(
            tuple(RaciRole.INFORMED, "Sat 2026-03-07 03:00"),
            tuple(RaciRole.ACCOUNTABLE, "Mon 2026-03-09 09:00"));
  }

  @Test
  void a_task_completed_in_quiet_hours_disturbs_nobody_any_more() {
    SlaObjective day =
        resolution("sous 12h", office)
            .withEscalations(EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE));
    SlaStatus status =
        status(
            clock(office, day),
            "Mon 2026-03-09 12:00",
            "Fri 2026-03-06 14:00 CREATED",
            "Sun 2026-03-08 14:00 COMPLETED");
    assertThat(status.state()).isEqualTo(SlaState.BREACHED_CLOSED);
    assertThat(status.escalations()).isEmpty();
  }

  @Test
  void helpdesk_2967_each_threshold_has_one_key_however_often_it_is_computed() {
    SlaObjective warned =
        resolution("8h ouvrées", office)
            .withWarnings(WarningThreshold.atPercent(50), WarningThreshold.atPercent(75));
    SlaClock clock = clock(office, warned);
    String[] lines = {"Mon 2026-03-02 09:00 CREATED"};
    SlaStatus first = status(clock, "Mon 2026-03-02 16:00", lines);
    SlaStatus later = status(clock, "Tue 2026-03-03 16:00", lines);
    assertThat(first.notices())
        .extracting(SlaNotice::key)
        .containsExactly(
            new SlaNotice.Key("T-1", "sla", "resolution", 1, "50%"),
            new SlaNotice.Key("T-1", "sla", "resolution", 1, "75%"));
    assertThat(later.notices()).startsWith(first.notices().toArray(new SlaNotice[0]));
    assertThat(later.notices())
        .extracting(n -> n.key().threshold())
        .containsExactly("50%", "75%", "DUE");
  }

  @Test
  void libredesk_22_escalations_name_a_role_before_and_after_the_deadline() {
    SlaObjective day =
        resolution("9h ouvrées", office)
            .withEscalations(
                EscalationStep.beforeDue(Duration.ofHours(2), RaciRole.RESPONSIBLE),
                EscalationStep.afterDue(Duration.ofHours(1), RaciRole.ACCOUNTABLE));
    SlaStatus status =
        status(clock(office, day), "Fri 2026-03-06 12:00", "Mon 2026-03-02 09:00 CREATED");
    assertThat(status.escalations())
        .extracting(SlaNotice::role, notice -> show(notice.at()), n -> n.key().threshold())
        .containsExactly(
            tuple(RaciRole.RESPONSIBLE, "Mon 2026-03-02 16:00", "BEFORE_DUE PT2H RESPONSIBLE"),
            tuple(RaciRole.ACCOUNTABLE, "Tue 2026-03-03 10:00", "AFTER_DUE PT1H ACCOUNTABLE"));
  }

  @Test
  void a_pause_moves_warnings_and_escalations_with_the_deadline() {
    SlaObjective day =
        resolution("9h ouvrées", office)
            .withWarnings(WarningThreshold.atPercent(67)) // of 9 h: 6 h 1 min 48 s
            .withEscalations(EscalationStep.afterDue(Duration.ofHours(1), RaciRole.ACCOUNTABLE));
    SlaStatus status =
        status(
            clock(office, day),
            "Fri 2026-03-06 12:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 13:00 RESUMED");
    assertThat(status.notices())
        .extracting(n -> n.key().threshold(), n -> show(n.at()))
        .containsExactly(
            tuple("67%", "Tue 2026-03-03 09:01:48"), // 1 h + 5 h + 1 min 48 s
            tuple("DUE", "Tue 2026-03-03 12:00:01"),
            tuple("AFTER_DUE PT1H ACCOUNTABLE", "Tue 2026-03-03 13:00"));
  }

  @Test
  void zammad_418_more_than_a_hundred_hours_are_no_matter() {
    assertThat(due("100h ouvrées", weekdays("00:00-24:00"), "Mon 2026-03-02 00:00"))
        .isEqualTo("Fri 2026-03-06 04:00"); // 4 × 24 h + 4 h
  }

  // ---- published examples ---------------------------------------------------------------------

  @Test
  void jira_sixteen_hours_from_monday_eleven() {
    // support.atlassian.com: Monday 9–17, Tuesday 9–16, Thursday 8–17; 6 h + 7 h + 3 h
    WorkingCalendar calendar =
        WorkingCalendar.of(
            CalendarDefinition.builder("jira")
                .zone("Europe/Paris")
                .open(DayOfWeek.MONDAY, "09:00-17:00")
                .open(DayOfWeek.TUESDAY, "09:00-16:00")
                .open(DayOfWeek.THURSDAY, "08:00-17:00")
                .build());
    assertThat(due("16h ouvrées", calendar, "Mon 2026-03-02 11:00"))
        .isEqualTo("Thu 2026-03-05 11:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2h ouvrées, Fri 2026-03-06 16:00, Mon 2026-03-09 10:00", // Zendesk, business hours
    "sous 2h, Fri 2026-03-06 16:00, Fri 2026-03-06 18:00", // Zendesk, calendar hours
    "4h ouvrées, Fri 2026-03-06 16:00, Mon 2026-03-09 12:00", // airclou
    "8h ouvrées, Fri 2026-03-06 16:00, Mon 2026-03-09 16:00", // HDI: 8 h, not 72
    "8h ouvrées, Fri 2026-03-06 17:00, Mon 2026-03-09 17:00", // eesel.ai prints Monday 09:00
  })
  void published_on_monday_to_friday_nine_to_five(String notation, String start, String due) {
    assertThat(due(notation, weekdays("09:00-17:00"), start)).isEqualTo(due);
  }

  @Test
  void nineminds_prints_tuesday_eleven_for_four_hours_from_friday_sixteen_on_eight_to_five() {
    assertThat(due("4h ouvrées", weekdays("08:00-17:00"), "Fri 2026-03-06 16:00"))
        .isEqualTo("Mon 2026-03-09 11:00"); // 1 h + 3 h
  }

  // ---- time of day of the host ----------------------------------------------------------------

  @Test
  void fractions_of_a_second_are_dropped() {
    Instant created = at("Mon 2026-03-02 09:00").plusMillis(999);
    Instant completed = at("Mon 2026-03-02 13:00").plusMillis(1);
    SlaStatus status =
        clock(office, resolution("4h ouvrées", office))
            .evaluate(
                ticket(),
                new TaskTimeline(
                    "T-1",
                    List.of(
                        TaskEvent.of(created, TaskEventType.CREATED),
                        TaskEvent.of(completed, TaskEventType.COMPLETED))),
                at("Mon 2026-03-02 14:00"))
            .status("resolution")
            .orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.MET);
    assertThat(status.remaining()).isEqualTo(Duration.ZERO);
  }
}
