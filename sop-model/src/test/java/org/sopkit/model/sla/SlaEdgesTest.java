package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/** The very second, the empty list, the same name twice: where one off makes the difference. */
class SlaEdgesTest {

  private record Row(
      String id, Instant opened, @Nullable Instant closed, List<Pause> pauses, TaskType type) {}

  private static final Instant NINE = at("Mon 2026-03-02 09:00");

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00
  private final SlaRowAccess<Row> access =
      SlaRowAccess.of(Row::id, Row::type, (Row row) -> Priority.LOW, Row::opened)
          .closed(Row::closed)
          .pauses(Row::pauses);

  private SlaStatus judge(Row row, String now) {
    return SlaEvaluator.of(clock(office, resolution("9h ouvrées", office)), access)
        .evaluate(row, at(now))
        .status("resolution")
        .orElseThrow();
  }

  private static Row row(@Nullable Instant closed, Pause... pauses) {
    return new Row("R", NINE, closed, List.of(pauses), TaskType.INVOICING);
  }

  // ---- columns --------------------------------------------------------------------------------

  @Test
  void a_row_closed_in_the_second_it_was_opened_is_on_time() {
    assertThat(judge(row(NINE), "Mon 2026-03-02 09:00").state()).isEqualTo(SlaState.MET);
    assertThatThrownBy(() -> judge(row(NINE.minusSeconds(1)), "Mon 2026-03-02 10:00"))
        .isInstanceOf(ImpossibleTimelineException.class);
  }

  @Test
  void what_happens_in_the_very_second_asked_about_has_happened() {
    Instant ten = at("Mon 2026-03-02 10:00");
    assertThat(judge(row(ten), "Mon 2026-03-02 10:00").state()).isEqualTo(SlaState.MET);
    assertThat(judge(row(null, new Pause(ten, null)), "Mon 2026-03-02 10:00").state())
        .isEqualTo(SlaState.PAUSED);
    SlaStatus resumed = judge(row(null, new Pause(NINE, ten)), "Mon 2026-03-02 10:00");
    assertThat(resumed.state()).isEqualTo(SlaState.RUNNING);
    assertThat(resumed.paused()).isEqualTo(Duration.ofHours(1));
    SlaRowAccess<Row> events =
        access.events(row -> List.of(TaskEvent.of(row.opened(), TaskEventType.CREATED)));
    assertThat(
            SlaEvaluator.of(clock(office, resolution("9h ouvrées", office)), events)
                .evaluate(row(null), NINE)
                .state("resolution"))
        .isEqualTo(SlaState.RUNNING);
  }

  @Test
  void pauses_are_read_in_any_order() {
    Pause first = new Pause(at("Mon 2026-03-02 10:00"), at("Mon 2026-03-02 11:00"));
    Pause second = new Pause(at("Mon 2026-03-02 10:30"), at("Mon 2026-03-02 12:00"));
    Pause third = new Pause(at("Mon 2026-03-02 12:00"), at("Mon 2026-03-02 13:00"));
    for (List<Pause> order :
        List.of(List.of(first, second, third), List.of(third, second, first))) {
      Row row = new Row("R", NINE, null, order, TaskType.INVOICING);
      assertThat(judge(row, "Mon 2026-03-02 14:00").paused()).isEqualTo(Duration.ofHours(3));
    }
  }

  // ---- the same twice -------------------------------------------------------------------------

  @Test
  void the_same_id_or_threshold_twice_is_refused_by_its_place() {
    SlaPolicySet set =
        SlaPolicySet.of("sla", SlaPolicy.of("p", "1", resolution("1h ouvrée", office)));
    assertThatThrownBy(() -> SlaClock.of(List.of(set, set), List.of(office)))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("policySets[1]: sla is there twice");
    assertThatThrownBy(() -> SlaClock.of(List.of(set), List.of(office, office)))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("calendars[1]: office is there twice");
    SlaObjective day = resolution("9h ouvrées", office);
    WarningThreshold half = WarningThreshold.atPercent(50);
    assertThatThrownBy(() -> day.withWarnings(WarningThreshold.atPercent(40), half, half))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("warnings[2]: 50% is there twice");
    EscalationStep step = EscalationStep.afterDue(Duration.ofHours(1), RaciRole.ACCOUNTABLE);
    assertThatThrownBy(() -> day.withEscalations(step, step))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageStartingWith("escalations[1]: ");
  }

  @Test
  void an_objective_promises_something_to_some_priority_or_is_refused() {
    Map<Priority, SlaTarget> none = new EnumMap<>(Priority.class);
    none.put(Priority.HIGH, null);
    for (Map<Priority, SlaTarget> targets : Arrays.asList(Map.<Priority, SlaTarget>of(), none)) {
      assertThatThrownBy(() -> objective(targets)).isInstanceOf(InvalidSlaException.class);
    }
    assertThatThrownBy(() -> objective(none)).hasMessageStartingWith("byPriority.HIGH: ");
    SlaObjective high = objective(Map.of(Priority.HIGH, SlaNotation.parse("1h ouvrée")));
    assertThat(high.targetOf(Priority.LOW)).isNull();
    SlaEvaluation low =
        clock(office, high)
            .evaluate(
                ticket(), timeline("Mon 2026-03-02 09:00 CREATED"), at("Mon 2026-03-02 10:00"));
    assertThat(low.state("resolution")).isEqualTo(SlaState.NO_TARGET);
    assertThat(low.nextChange()).isNull();
  }

  private static SlaObjective objective(Map<Priority, SlaTarget> targets) {
    return new SlaObjective(
        "resolution", null, targets, "office", null, null, null, null, null, null, null, null);
  }

  // ---- which policy ---------------------------------------------------------------------------

  @Test
  void a_type_that_a_policy_names_finds_it_and_every_other_type_the_rest() {
    SlaPolicy invoices =
        SlaPolicy.of("invoices", "1", resolution("1h ouvrée", office))
            .covering(SlaCoverage.ofTypes(TaskType.INVOICING));
    SlaPolicy rest = SlaPolicy.of("rest", "1", resolution("2h ouvrées", office));
    SlaPolicy tagged =
        SlaPolicy.of("tagged", "1", resolution("3h ouvrées", office))
            .covering(new SlaCoverage(Set.of(TaskType.SUPPORT_L1), Set.of(), Set.of("vip")));
    SlaEvaluator<Row> evaluator =
        SlaEvaluator.of(
            SlaClock.of(SlaPolicySet.of("sla", invoices, tagged, rest), office), access);
    Map<TaskType, String> found = new HashMap<>();
    for (TaskType type : List.of(TaskType.INVOICING, TaskType.SUPPORT_L1, TaskType.DATA_ENTRY)) {
      SlaEvaluation evaluation =
          evaluator.evaluate(new Row("R", NINE, null, List.of(), type), NINE);
      found.put(type, evaluation.statuses().get(0).source().policyId());
    }
    assertThat(found)
        .containsEntry(TaskType.INVOICING, "invoices")
        .containsEntry(TaskType.SUPPORT_L1, "rest")
        .containsEntry(TaskType.DATA_ENTRY, "rest");
  }

  @Test
  void a_type_that_only_one_policy_names_is_not_covered_for_the_others() {
    SlaClock only =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("p", "1", resolution("1h ouvrée", office))
                    .covering(SlaCoverage.ofTypes(TaskType.INVOICING))),
            office);
    SlaEvaluator<Row> evaluator = SlaEvaluator.of(only, access);
    assertThat(evaluator.evaluate(row(null), NINE).isCovered()).isTrue();
    Row other = new Row("R", NINE, null, List.of(), TaskType.DATA_ENTRY);
    assertThat(evaluator.evaluate(other, NINE).isCovered()).isFalse();
  }

  // ---- obligations ----------------------------------------------------------------------------

  @Test
  void an_obligation_is_due_until_its_last_second_has_passed() {
    Instant due = at("Mon 2026-03-09 18:00");
    for (String now : List.of("Mon 2026-03-09 18:00", "Mon 2026-03-09 18:00:01")) {
      boolean over = at(now).isAfter(due);
      assertThat(mondays(List.of(), now).get(0).state())
          .isEqualTo(over ? Obligation.State.MISSED : Obligation.State.DUE);
      // done in the second asked about
      assertThat(mondays(List.of(at(now)), now).get(0).state())
          .isEqualTo(over ? Obligation.State.MISSED : Obligation.State.DONE);
    }
  }

  @Test
  void what_was_done_when_the_promise_began_fulfils_nothing() {
    assertThat(mondays(List.of(at("Tue 2026-03-03 09:00")), "Wed 2026-03-04 09:00"))
        .extracting(Obligation::state)
        .containsExactly(Obligation.State.DUE);
    assertThat(mondays(List.of(at("Tue 2026-03-03 09:00:01")), "Wed 2026-03-04 09:00"))
        .extracting(Obligation::state, Obligation::doneAt)
        .containsExactly(tuple(Obligation.State.DONE, at("Tue 2026-03-03 09:00:01")));
  }

  private List<Obligation> mondays(List<Instant> done, String now) {
    return Obligation.list(
        SlaTarget.every(DayOfWeek.MONDAY), office, at("Tue 2026-03-03 09:00"), done, at(now));
  }

  @ParameterizedTest
  @CsvSource({
    // the horizon is 1900 to 2199 and blocks have eight years: ends of both
    "1900-01-01T12:00:00Z, 1900-01-01T17:50:39Z", // Paris was 9 min 21 s ahead
    "1907-12-31T12:00:00Z, 1908-01-06T17:50:39Z",
    "2003-12-30T12:00:00Z, 2004-01-05T17:00:00Z",
    "2199-12-24T12:00:00Z, 2199-12-30T17:00:00Z",
  })
  void a_recurrence_goes_on_from_one_block_of_years_to_the_next(Instant start, Instant due) {
    assertThat(SlaTarget.every(DayOfWeek.MONDAY).on(office).due(start)).contains(due);
  }

  // ---- notation -------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "PT1S",
    "PT59S",
    "PT1M",
    "PT1M1S",
    "PT59M59S",
    "PT1H",
    "PT1H30M",
    "PT2H0M5S",
    "PT25H",
    "PT100H",
  })
  void every_duration_is_printed_as_it_is_read(Duration duration) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (SlaTarget target :
          List.of(SlaTarget.workingTime(duration), SlaTarget.elapsedTime(duration))) {
        assertThat(SlaNotation.parse(target.notation(locale))).isEqualTo(target);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "28, true", "0, false", "29, false"})
  void a_day_of_the_month_is_one_that_every_month_has(int day, boolean accepted) {
    String text = "chaque mois le " + day;
    if (accepted) {
      assertThat(SlaNotation.parse(text)).isInstanceOf(SlaTarget.Recurring.class);
    } else {
      assertThatThrownBy(() -> SlaNotation.parse(text)).isInstanceOf(InvalidSlaException.class);
    }
  }

  // ---- history --------------------------------------------------------------------------------

  @Test
  void a_task_without_an_owner_has_none_after_it_is_reopened_either() {
    SlaObjective assigned =
        resolution("9h ouvrées", office)
            .between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED);
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 10:00 COMPLETED",
      "Tue 2026-03-03 09:00 REOPENED"
    };
    assertThat(
            clock(office, assigned)
                .evaluate(ticket(), timeline(lines), at("Tue 2026-03-03 10:00"))
                .state("resolution"))
        .isEqualTo(SlaState.NOT_STARTED);
  }

  @Test
  void a_closed_task_is_not_resumed_and_an_event_in_the_second_of_the_creation_may_come_first() {
    TaskHistory history = TaskHistory.of(ticket());
    assertThat(history.add(TaskEvent.assigned(NINE, "lea"))).isSameAs(history);
    history.add(TaskEvent.of(NINE, TaskEventType.CREATED));
    history.add(TaskEvent.of(NINE, TaskEventType.COMPLETED));
    assertThatThrownBy(() -> history.add(TaskEvent.of(NINE, TaskEventType.RESUMED)))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("RESUMED after it was closed");
  }

  // ---- monitor --------------------------------------------------------------------------------

  @Test
  void changes_of_one_instant_come_in_the_order_of_their_keys() {
    SlaObjective late =
        resolution("9h ouvrées", office)
            .withEscalations(
                EscalationStep.afterDue(Duration.ZERO, RaciRole.RESPONSIBLE).atAnyTime(),
                EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE).atAnyTime());
    SlaObjective answer =
        SlaObjective.of("answer", SlaNotation.parse("9h ouvrées"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaClock clock =
        SlaClock.of(
            List.of(
                SlaPolicySet.of("sla", SlaPolicy.of("p", "1", late, answer)),
                SlaPolicySet.of("ola", SlaPolicy.of("p", "1", answer))),
            List.of(office));
    SlaMonitor<Row> monitor =
        SlaMonitor.startingAt(SlaEvaluator.of(clock, access), at("Mon 2026-03-02 09:00"));
    monitor.load(new Row("B", NINE, null, List.of(), TaskType.INVOICING));
    monitor.load(new Row("A", NINE, null, List.of(), TaskType.INVOICING));
    assertThat(monitor.advanceTo(at("Tue 2026-03-03 09:00")))
        .extracting(change -> change.notice().key())
        .extracting(key -> String.join(" ", key.taskId(), key.policySet(), key.objective()))
        .containsExactly( // all a second after 18:00: a breach and two escalations each
            "A ola answer",
            "A sla answer",
            "A sla resolution",
            "A sla resolution",
            "A sla resolution",
            "B ola answer",
            "B sla answer",
            "B sla resolution",
            "B sla resolution",
            "B sla resolution");
    Row again = new Row("C", NINE, null, List.of(), TaskType.INVOICING);
    assertThat(monitor.put(again, at("Tue 2026-03-03 09:00")))
        .extracting(change -> change.notice().key().threshold())
        .containsExactly(
            "DUE", "DUE", "AFTER_DUE PT0S ACCOUNTABLE", "AFTER_DUE PT0S RESPONSIBLE", "DUE");
  }

  @Test
  void a_row_that_is_removed_wakes_nobody_who_takes_its_place() {
    SlaEvaluator<Row> evaluator =
        SlaEvaluator.of(clock(office, resolution("1h ouvrée", office)), access);
    SlaMonitor<Row> monitor = SlaMonitor.startingAt(evaluator, NINE);
    monitor.load(new Row("A", NINE, null, List.of(), TaskType.INVOICING));
    monitor.remove("A");
    assertThat(monitor.nextChange()).isEmpty();
    monitor.load(new Row("B", NINE, NINE, List.of(), TaskType.INVOICING)); // done: never wakes
    assertThat(monitor.nextChange()).isEmpty();
    assertThat(monitor.advanceTo(at("Fri 2026-03-06 09:00"))).isEmpty();
  }

  @Test
  void a_queue_whose_slots_change_their_minds_keeps_few_old_entries() {
    WakeQueue queue = new WakeQueue();
    Random random = new Random(9);
    long[] wakes = new long[500];
    Arrays.fill(wakes, WakeQueue.NEVER);
    for (int i = 0; i < 100_000; i++) {
      int slot = random.nextInt(wakes.length);
      wakes[slot] = random.nextInt(10) == 0 ? WakeQueue.NEVER : 1_000 + random.nextInt(5_000);
      queue.set(slot, wakes[slot]);
      long waiting = Arrays.stream(wakes).filter(wake -> wake != WakeQueue.NEVER).count();
      assertThat((long) queue.entries()).isBetween(waiting, 2 * waiting + 64);
    }
    long[] expected =
        Arrays.stream(wakes).filter(wake -> wake != WakeQueue.NEVER).sorted().toArray();
    for (long wake : expected) {
      assertThat(queue.firstWake()).isEqualTo(wake);
      queue.set(queue.first(), WakeQueue.NEVER);
    }
    assertThat(queue.firstWake()).isEqualTo(WakeQueue.NEVER);
    assertThat(queue.wakeOf(1_000_000)).isEqualTo(WakeQueue.NEVER);
  }
}
