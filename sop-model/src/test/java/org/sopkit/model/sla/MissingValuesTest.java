package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.sla.Fixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;

/** What a host leaves null is named, and spoils its own row only. */
@NullUnmarked
class MissingValuesTest {

  private static final Instant NOW = at("Fri 2026-03-13 12:00");
  private static final WorkingCalendar OFFICE = Fixtures.office();
  private static final SlaClock CLOCK =
      Fixtures.clock(OFFICE, Fixtures.resolution("9h ouvrées", OFFICE));

  /** A row as a host without null checks has it. */
  record Row(
      String id,
      Set<String> tags,
      List<StoredDue> storedDues,
      List<Pause> pauses,
      List<TaskEvent> events) {

    static Row good(String id) {
      return new Row(id, Set.of(), List.of(), List.of(), List.of());
    }
  }

  private static SlaRowAccess<Row> access() {
    return SlaRowAccess.<Row>of(
            Row::id,
            row -> TaskType.INVOICING,
            row -> Priority.MEDIUM,
            row -> at("Mon 2026-03-02 09:00"))
        .tags(Row::tags)
        .storedDues(Row::storedDues)
        .pauses(Row::pauses);
  }

  static Stream<Arguments> rowsWithNull() {
    SlaRowAccess<Row> columns = access();
    SlaRowAccess<Row> events = access().events(Row::events);
    return Stream.of(
        Arguments.of("tags", columns, new Row("B", null, List.of(), List.of(), List.of())),
        Arguments.of("storedDues", columns, new Row("B", Set.of(), null, List.of(), List.of())),
        Arguments.of("pauses", columns, new Row("B", Set.of(), List.of(), null, List.of())),
        Arguments.of("events", events, new Row("B", Set.of(), List.of(), List.of(), null)));
  }

  static Stream<Arguments> rowsHoldingNull() {
    List<Pause> pauses = Collections.singletonList(null);
    List<StoredDue> dues = Collections.singletonList(null);
    List<TaskEvent> history = Collections.singletonList(null);
    Set<String> tags = new HashSet<>(Collections.singletonList(null));
    SlaRowAccess<Row> columns = access();
    SlaRowAccess<Row> events = access().events(Row::events);
    return Stream.of(
        Arguments.of("tags", columns, new Row("B", tags, List.of(), List.of(), List.of())),
        Arguments.of("storedDues", columns, new Row("B", Set.of(), dues, List.of(), List.of())),
        Arguments.of("pauses", columns, new Row("B", Set.of(), List.of(), pauses, List.of())),
        Arguments.of("events", events, new Row("B", Set.of(), List.of(), List.of(), history)));
  }

  private static void isUnreadable(@Nullable Throwable problem, String column, String why) {
    assertThat(problem)
        .isInstanceOfSatisfying(
            UnreadableRowException.class,
            unreadable -> {
              assertThat(unreadable.column()).isEqualTo(column);
              assertThat(unreadable.taskId()).isEqualTo("B");
            })
        .hasMessageStartingWith("task B: column " + column + " " + why)
        .hasMessageContaining("Maybe");
  }

  @ParameterizedTest
  @MethodSource("rowsWithNull")
  void a_collection_that_is_null_is_the_problem_of_its_row_alone(
      String column, SlaRowAccess<Row> access, Row bad) {
    SlaEvaluator<Row> evaluator = SlaEvaluator.of(CLOCK, access);
    List<SlaRow<Row>> judged =
        evaluator.evaluate(Stream.of(Row.good("A"), bad, Row.good("C")), NOW).toList();
    assertThat(judged).extracting(row -> row.problem() == null).containsExactly(true, false, true);
    isUnreadable(judged.get(1).problem(), column, "returned null");
  }

  @ParameterizedTest
  @MethodSource("rowsHoldingNull")
  void a_collection_that_holds_null_is_the_problem_of_its_row_alone(
      String column, SlaRowAccess<Row> access, Row bad) {
    SlaEvaluator<Row> evaluator = SlaEvaluator.of(CLOCK, access);
    List<SlaRow<Row>> judged = evaluator.evaluate(Stream.of(bad, Row.good("C")), NOW).toList();
    assertThat(judged).extracting(row -> row.problem() == null).containsExactly(false, true);
    isUnreadable(judged.get(0).problem(), column, "returned a collection that holds null");
  }

  @ParameterizedTest
  @MethodSource("rowsWithNull")
  void a_scan_and_a_dry_run_go_on_past_a_row_with_null(
      String column, SlaRowAccess<Row> access, Row bad) {
    List<String> seen = new ArrayList<>();
    SlaEvaluator.of(CLOCK, access)
        .scan(
            List.of(Row.good("A"), bad, Row.good("C")),
            NOW,
            new SlaEvaluator.Visitor<Row>() {
              @Override
              public void reading(Row row, SlaReading reading) {
                seen.add(row.id());
              }

              @Override
              public void refused(Row row, RuntimeException problem) {
                isUnreadable(problem, column, "returned null");
                seen.add("refused");
              }
            });
    // an event-less history has not started, and is read all the same
    assertThat(seen).containsExactly("A", "refused", "C");

    SlaClock tighter = Fixtures.clock(OFFICE, Fixtures.resolution("8h ouvrées", OFFICE));
    List<SlaDifference<Row>> differences =
        SlaImpact.of(CLOCK, tighter, access).differences(Stream.of(bad), NOW).toList();
    assertThat(differences).hasSize(1);
    isUnreadable(differences.get(0).problem(), column, "returned null");
  }

  @ParameterizedTest
  @MethodSource("rowsWithNull")
  void a_monitor_refuses_a_row_with_null_and_keeps_the_one_it_has(
      String column, SlaRowAccess<Row> access, Row bad) {
    SlaMonitor<Row> monitor = SlaMonitor.startingAt(SlaEvaluator.of(CLOCK, access), NOW);
    monitor.load(Row.good("B"));
    assertThatThrownBy(() -> monitor.put(bad, NOW))
        .satisfies(problem -> isUnreadable(problem, column, "returned null"));
    assertThat(monitor.size()).isEqualTo(1);
  }

  @Test
  void a_monitor_tells_of_a_row_that_turns_null_and_tries_it_again() {
    List<Pause> pauses = new ArrayList<>();
    SlaRowAccess<Row> lazy = access().pauses(row -> pauses.isEmpty() ? List.of() : null);
    Instant opened = at("Mon 2026-03-02 09:00");
    SlaMonitor<Row> monitor = SlaMonitor.startingAt(SlaEvaluator.of(CLOCK, lazy), opened);
    monitor.load(Row.good("B"));
    pauses.add(new Pause(opened, null));
    List<SlaChange<Row>> changes = monitor.advanceTo(NOW);
    assertThat(changes).hasSize(1);
    isUnreadable(changes.get(0).problem(), "pauses", "returned null");
    pauses.clear();
    assertThat(monitor.advanceTo(NOW.plusSeconds(60)))
        .extracting(change -> change.notice().kind())
        .containsExactly(SlaNotice.Kind.BREACH);
  }

  @Test
  void the_priority_of_a_row_with_events_is_the_one_it_was_created_with() {
    SlaObjective byPriority =
        SlaObjective.of("resolution", SlaTarget.workingTime(Duration.ofHours(9)), "office")
            .withTarget(Priority.CRITICAL, SlaTarget.workingTime(Duration.ofHours(2)));
    List<TaskEvent> history =
        Fixtures.timeline(
                "Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 12:00 PRIORITY_CHANGED CRITICAL")
            .events();
    Row row = new Row("A", Set.of(), List.of(), List.of(), history);
    SlaEvaluator<Row> evaluator =
        SlaEvaluator.of(Fixtures.clock(OFFICE, byPriority), access().events(Row::events));
    // medium until noon: nothing was late; critical from then on: due at 11:00
    assertThat(evaluator.evaluate(row, at("Mon 2026-03-02 11:30")).statuses().get(0).due())
        .isEqualTo(at("Mon 2026-03-02 18:00"));
    assertThat(evaluator.evaluate(row, at("Mon 2026-03-02 13:00")).statuses().get(0).due())
        .isEqualTo(at("Mon 2026-03-02 11:00"));
  }

  @Test
  void the_history_of_another_task_is_refused() {
    SlaTask task = Fixtures.ticket();
    SlaTask other = SlaTask.of("T-2", TaskType.SUPPORT_L1, Priority.MEDIUM);
    TaskHistory history =
        TaskHistory.of(other)
            .add(Fixtures.timeline("Mon 2026-03-02 09:00 CREATED").events().get(0));
    for (ThrowingCallable asked :
        List.<ThrowingCallable>of(
            () -> CLOCK.evaluate(task, history, NOW), () -> CLOCK.explain(task, history, NOW))) {
      assertThatThrownBy(asked)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("task T-1: the history is that of task T-2. Maybe");
    }
  }

  @Test
  void a_folded_history_explains_what_its_timeline_explains() {
    SlaTask task = Fixtures.ticket();
    TaskHistory history = TaskHistory.of(task);
    var timeline =
        Fixtures.timeline(
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 10:00 PAUSED",
            "Mon 2026-03-02 11:00 RESUMED");
    timeline.events().forEach(history::add);
    assertThat(CLOCK.explain(task, history, NOW))
        .hasSize(1)
        .isEqualTo(CLOCK.explain(task, timeline, NOW));
    assertThatThrownBy(() -> CLOCK.explain(task, history, at("Mon 2026-03-02 10:30")))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("has happened after");
  }

  static Stream<Arguments> nulls() {
    SlaObjective nine = Fixtures.resolution("9h ouvrées", OFFICE);
    SlaPolicy policy = SlaPolicy.of("p", "1", nine);
    WarningThreshold half = WarningThreshold.atPercent(50);
    return Stream.of(
        Arguments.of("warnings", (ThrowingCallable) () -> WarningThreshold.parse(null)),
        Arguments.of("dueTime", (ThrowingCallable) () -> DueTime.parse(null)),
        Arguments.of("warnings[1]", (ThrowingCallable) () -> nine.withWarnings(half, null)),
        Arguments.of(
            "escalations[0]", (ThrowingCallable) () -> nine.withEscalations((EscalationStep) null)),
        Arguments.of(
            "objectives[0]", (ThrowingCallable) () -> SlaPolicy.of("p", "1", (SlaObjective) null)),
        Arguments.of(
            "pauseStatuses", (ThrowingCallable) () -> policy.pausedBy("waiting", (String) null)),
        Arguments.of("policies[1]", (ThrowingCallable) () -> SlaPolicySet.of("sla", policy, null)),
        Arguments.of(
            "policySets[0]", (ThrowingCallable) () -> SlaClock.of((SlaPolicySet) null, OFFICE)),
        Arguments.of(
            "calendars[1]",
            (ThrowingCallable) () -> SlaClock.of(SlaPolicySet.of("sla", policy), OFFICE, null)),
        Arguments.of(
            "priorities",
            (ThrowingCallable)
                () ->
                    new SlaCoverage(
                        Set.of(), new HashSet<>(Arrays.asList(Priority.LOW, null)), Set.of())),
        Arguments.of(
            "storedDues[0]",
            (ThrowingCallable) () -> Fixtures.ticket().withStoredDues((StoredDue) null)));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void a_value_that_is_missing_is_named(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidSlaException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessageContaining("is missing")
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_set_without_policies_is_refused() {
    assertThatThrownBy(() -> SlaPolicySet.of("sla"))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("policies: set sla holds none")
        .hasMessageContaining("Maybe add a policy");
  }
}
