package org.sopkit.rules.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.model.sla.EscalationStep;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaCoverage;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.EscalationView;
import org.sopkit.rules.facts.OccurrenceView;
import org.sopkit.rules.facts.PauseView;
import org.sopkit.rules.facts.PeriodView;
import org.sopkit.rules.facts.SlaCase;
import org.sopkit.rules.facts.SlaFact;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.given.TaskDraft;

/** From clock, history and roles to what the rules see. */
class SlaCaseTest {

  private static final Thresholds STANDARD = Thresholds.standard();
  private static final WorkingCalendar OFFICE =
      WorkingCalendar.of(
          CalendarDefinition.builder("office")
              .zone("Europe/Paris")
              .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
              .build());

  /** Eight working hours for support; after the deadline the accountable party is told. */
  private static final SlaClock CLOCK =
      SlaClock.of(
          SlaPolicySet.of(
              "client",
              SlaPolicy.of(
                      "support",
                      "1",
                      SlaObjective.of(
                              "resolution", SlaTarget.workingTime(Duration.ofHours(8)), "office")
                          .withEscalations(
                              EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE)))
                  .covering(SlaCoverage.ofTypes(TaskType.SUPPORT_L1))),
          OFFICE);

  /** Friday 2026-03-06, 10:00 in Paris. */
  private static final Instant FRIDAY_10 = Instant.parse("2026-03-06T09:00:00Z");

  private static SlaEvaluation at(TaskType type, Instant now, TaskEvent... more) {
    return CLOCK.evaluate(SlaTask.of("T-1", type, Priority.HIGH), timeline(more), now);
  }

  private static TaskTimeline timeline(TaskEvent... more) {
    List<TaskEvent> events = new ArrayList<>(List.of(more));
    events.add(0, TaskEvent.of(FRIDAY_10, TaskEventType.CREATED));
    return new TaskTimeline("T-1", events);
  }

  private static TaskEvent after(int minutes, TaskEventType type) {
    return TaskEvent.of(FRIDAY_10.plusSeconds(60L * minutes), type);
  }

  private static TaskEvent status(int minutes, String name) {
    return TaskEvent.statusChanged(FRIDAY_10.plusSeconds(60L * minutes), name);
  }

  @Test
  void an_escalation_names_the_party_that_holds_the_role() {
    // 8 h from Friday 10:00 with 9–17: seven on Friday, one on Monday: 10:00, late a second after
    Instant mondayAfternoon = Instant.parse("2026-03-09T13:00:00Z");
    SlaCase late = SlaCase.of(at(TaskType.SUPPORT_L1, mondayAfternoon)).withRoles(SopDraft.raci());
    assertThat(late.facts(STANDARD))
        .filteredOn(EscalationView.class::isInstance)
        .singleElement()
        .isEqualTo(
            new EscalationView(
                "T-1",
                "resolution",
                0,
                Priority.HIGH,
                RaciRole.ACCOUNTABLE,
                true,
                List.of(accountable()),
                Instant.parse("2026-03-09T09:00:01Z"),
                STANDARD));
    assertThat(Rules.STANDARD.judge(late).stream().map(Finding::ruleId))
        .containsExactlyInAnyOrder("SLA-002", "SLA-008");
  }

  private static String accountable() {
    String id = SopDraft.raci().activities().get(0).accountable().get(0);
    return SopDraft.raci().party(id).orElseThrow().name();
  }

  @Test
  void before_the_deadline_nobody_is_called() {
    SlaCase early = SlaCase.of(at(TaskType.SUPPORT_L1, FRIDAY_10));
    assertThat(early.facts(STANDARD)).hasSize(1);
    assertThat(Rules.STANDARD.judge(early)).isEmpty();
  }

  @Test
  void once_it_is_done_nobody_is_called_any_more() {
    Instant tuesday = Instant.parse("2026-03-10T13:00:00Z");
    SlaEvaluation done =
        at(TaskType.SUPPORT_L1, tuesday, after(4 * 24 * 60, TaskEventType.COMPLETED));
    assertThat(Rules.STANDARD.judge(SlaCase.of(done)).stream().map(Finding::ruleId))
        .containsExactly("SLA-003");
  }

  @Test
  void a_clock_that_no_policy_covers_is_found() {
    SlaCase other = SlaCase.of(at(TaskType.QUOTES, FRIDAY_10));
    assertThat(Rules.STANDARD.judge(other).stream().map(Finding::ruleId))
        .containsExactly("SLA-005");
  }

  @Test
  void pauses_are_counted_by_event_and_by_status_and_from_zero_after_a_reopening() {
    assertThat(pauses(after(1, TaskEventType.PAUSED), after(2, TaskEventType.RESUMED))).isOne();
    assertThat(pauses(after(1, TaskEventType.PAUSED), status(2, "waiting"))).isOne();
    assertThat(pauses(status(1, "waiting"), status(2, "working"), status(3, "waiting")))
        .isEqualTo(2);
    assertThat(pauses(status(1, "blocked"), status(2, "working"))).isZero();
    assertThat(
            pauses(
                status(1, "waiting"),
                after(2, TaskEventType.REOPENED),
                after(3, TaskEventType.PAUSED)))
        .isOne();
  }

  private static int pauses(TaskEvent... events) {
    SlaFact last =
        SlaCase.of(at(TaskType.SUPPORT_L1, FRIDAY_10))
            .withHistory(timeline(events), Set.of("waiting"))
            .facts(STANDARD)
            .get(1);
    return ((PauseView) last).pauses();
  }

  @Test
  void a_time_is_done_if_something_was_done_before_the_next() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    BackOfficeTask weekly =
        TaskDraft.base(TaskDraft.task().recurrence("FREQ=WEEKLY;BYDAY=MO")).tasks().get(0);
    List<LocalDate> done = List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 3));
    List<OccurrenceView> times =
        OccurrenceView.of(weekly, monday, done, LocalDate.of(2026, 3, 23), STANDARD);
    assertThat(times)
        .extracting(OccurrenceView::day)
        .containsExactly(monday, monday.plusWeeks(1), monday.plusWeeks(2));
    assertThat(times).extracting(OccurrenceView::done).containsExactly(true, false, true);
    assertThat(OccurrenceView.of(weekly, monday, done, LocalDate.of(2026, 3, 22), STANDARD))
        .as("on Sunday 22 March the one of the 16th is not over")
        .hasSize(2);
  }

  @Test
  void work_that_does_not_come_back_has_no_times() {
    BackOfficeTask once = TaskDraft.base(TaskDraft.task()).tasks().get(0);
    assertThat(
            OccurrenceView.of(
                once, LocalDate.of(2020, 1, 1), List.of(), LocalDate.of(2026, 3, 6), STANDARD))
        .isEmpty();
  }

  @Test
  void a_period_counts_what_was_met_and_missed_and_leaves_the_rest_out() {
    Instant monday = Instant.parse("2026-03-09T13:00:00Z");
    var late = at(TaskType.SUPPORT_L1, monday).status("resolution").orElseThrow();
    var open = at(TaskType.SUPPORT_L1, FRIDAY_10).status("resolution").orElseThrow();
    var met =
        at(TaskType.SUPPORT_L1, monday, after(30, TaskEventType.COMPLETED))
            .status("resolution")
            .orElseThrow();
    LocalDate from = LocalDate.of(2026, 3, 2);
    PeriodView period =
        PeriodView.ofSop(
            SopDraft.sop().build(), from, from.plusDays(27), List.of(late, open, met), STANDARD);
    assertThat(period.onTime()).isOne();
    assertThat(period.late()).isOne();
    assertThat(period.target())
        .isEqualTo(
            SopDraft.sop().build().reporting().targets().stream()
                .filter(target -> target.kpi() == KpiKind.ON_TIME_RATE)
                .findFirst()
                .orElse(null));
  }
}
