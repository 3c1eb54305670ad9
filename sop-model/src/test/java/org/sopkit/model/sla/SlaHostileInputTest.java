package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.ticket;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.calendar.OutsideHorizonException;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/** Sizes and ends that nobody means: a typed error or the right answer, within a bounded time. */
class SlaHostileInputTest {

  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final Instant MONDAY = at("Mon 2026-03-02 09:00");

  private final WorkingCalendar office = office();
  private final SlaClock clock = clock(office, resolution("9h ouvrées", office));

  private record Row(Instant opened, Instant closed, List<Pause> pauses) {}

  private final SlaRowAccess<Row> access =
      SlaRowAccess.of((Row row) -> "R", row -> TaskType.INVOICING, row -> Priority.LOW, Row::opened)
          .closed(Row::closed)
          .pauses(Row::pauses);

  static Stream<Instant> ends_of_time() {
    return Stream.of(
        Instant.MIN,
        Instant.MAX,
        Instant.ofEpochSecond(Instant.MAX.getEpochSecond() - 86_400),
        Instant.parse("-0001-12-31T00:00:00Z"),
        Instant.parse("+10000-01-02T00:00:00Z"));
  }

  /** One of each kind. */
  static Stream<SlaTarget> kinds() {
    return Stream.of(
        SlaTarget.workingTime(Duration.ofHours(24)),
        SlaTarget.elapsedTime(Duration.ofHours(48)),
        SlaTarget.workingDays(2),
        SlaTarget.calendarDays(2),
        SlaTarget.calendarDays(2).due(DueTime.SAME_TIME).rolling(RollConvention.NONE),
        SlaTarget.every(DayOfWeek.MONDAY),
        SlaTarget.at(MONDAY),
        SlaNotation.parse("reçu avant jeudi 12:00, fait vendredi"),
        SlaTarget.dailyCutOff(LocalTime.NOON, 1));
  }

  private static void refuses(ThrowingCallable question, Class<?>... types) {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          Throwable thrown = catchThrowable(question);
          assertThat(thrown).isInstanceOfAny(types).message().containsAnyOf("Maybe", "Accepted:");
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_kind_of_target_counts_from_an_end_of_time(SlaTarget target) {
    BoundTarget bound = target.on(office);
    ends_of_time().forEach(end -> refuses(() -> bound.due(end), InvalidSlaException.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_first_and_the_last_second_that_can_be_asked_about_end_in_an_answer_or_a_typed_error(
      SlaTarget target) {
    BoundTarget bound = target.on(office);
    for (String edge : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      Instant start = Instant.parse(edge);
      assertTimeoutPreemptively(
          BOUND,
          () -> {
            Throwable thrown = catchThrowable(() -> bound.due(start));
            if (thrown != null) {
              assertThat(thrown).isInstanceOf(CalendarException.class);
            } else if (!(target instanceof SlaTarget.FixedInstant)) {
              assertThat(bound.due(start).orElseThrow()).isAfter(start);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("ends_of_time")
  void no_question_is_answered_at_an_end_of_time(Instant end) {
    SlaEvaluator<Row> evaluator = SlaEvaluator.of(clock, access);
    Row row = new Row(MONDAY, null, List.of());
    TaskTimeline timeline =
        new TaskTimeline("T-1", List.of(TaskEvent.of(MONDAY, TaskEventType.CREATED)));
    SlaMonitor<Row> monitor = SlaMonitor.startingAt(evaluator, MONDAY);
    List<ThrowingCallable> questions =
        List.of(
            () -> clock.evaluate(ticket(), timeline, end),
            () -> clock.explain(ticket(), timeline, end),
            () -> evaluator.evaluate(row, end),
            () -> evaluator.explain(row, end),
            () -> evaluator.scan(List.of(row), end, new Nobody()),
            () -> SlaMonitor.startingAt(evaluator, end),
            () -> monitor.put(row, end),
            () -> monitor.advanceTo(end));
    questions.forEach(question -> refuses(question, ImpossibleTimelineException.class));
    assertThat(evaluator.evaluate(Stream.of(row), end).toList())
        .singleElement()
        .satisfies(judged -> assertThat(judged.problem()).isNotNull());
    assertThat(SlaImpact.of(clock, clock, access).differences(Stream.of(row), end).toList())
        .singleElement()
        .satisfies(difference -> assertThat(difference.problem()).isNotNull());
    assertThat(monitor.size()).isZero();
  }

  private static final class Nobody implements SlaEvaluator.Visitor<Row> {
    @Override
    public void reading(Row row, SlaReading reading) {
      throw new AssertionError("a reading at an end of time");
    }

    @Override
    public void refused(Row row, RuntimeException problem) {
      throw problem;
    }
  }

  @ParameterizedTest
  @MethodSource("ends_of_time")
  void an_event_or_a_column_at_an_end_of_time_is_refused_or_has_not_happened_yet(Instant end) {
    Instant now = MONDAY.plusSeconds(3_600);
    boolean past = end.isBefore(now);
    List<TaskEvent> events =
        List.of(
            TaskEvent.of(end, TaskEventType.CREATED), TaskEvent.of(MONDAY, TaskEventType.UPDATED));
    SlaEvaluator<Row> evaluator = SlaEvaluator.of(clock, access);
    if (past) {
      refuses(
          () -> clock.evaluate(ticket(), new TaskTimeline("T-1", events), now),
          ImpossibleTimelineException.class);
      refuses(
          () -> evaluator.evaluate(new Row(end, null, List.of()), now),
          ImpossibleTimelineException.class);
      refuses(
          () -> evaluator.evaluate(new Row(MONDAY, end, List.of()), now),
          ImpossibleTimelineException.class);
    } else {
      assertThat(evaluator.evaluate(new Row(end, null, List.of()), now).state("resolution"))
          .isEqualTo(SlaState.NOT_STARTED);
      assertThat(evaluator.evaluate(new Row(MONDAY, end, List.of()), now).state("resolution"))
          .isEqualTo(SlaState.RUNNING);
    }
  }

  @Test
  void a_pause_from_one_end_of_time_to_the_other_is_a_pause() {
    Row row = new Row(MONDAY, null, List.of(new Pause(Instant.MIN, Instant.MAX)));
    SlaStatus status =
        SlaEvaluator.of(clock, access)
            .evaluate(row, MONDAY.plusSeconds(3_600))
            .status("resolution")
            .orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.PAUSED);
    assertThat(status.elapsed()).isZero();
    assertThat(status.paused()).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @MethodSource("ends_of_time")
  void a_stored_deadline_at_an_end_of_time_is_refused(Instant end) {
    SlaClock stored = clock(office, SlaObjective.stored("resolution", "office"));
    TaskTimeline timeline =
        new TaskTimeline("T-1", List.of(TaskEvent.of(MONDAY, TaskEventType.CREATED)));
    refuses(
        () -> stored.evaluate(ticket().withStoredDue(end), timeline, MONDAY),
        InvalidSlaException.class);
  }

  @Test
  void the_last_stored_deadline_has_warnings_or_a_typed_error_and_no_overflow() {
    SlaObjective last =
        SlaObjective.stored("resolution", "office")
            .withWarnings(WarningThreshold.atPercent(99))
            .withEscalations(
                EscalationStep.afterDue(Duration.ofHours(1_000_000), RaciRole.ACCOUNTABLE)
                    .atAnyTime());
    TaskTimeline timeline =
        new TaskTimeline("T-1", List.of(TaskEvent.of(MONDAY, TaskEventType.CREATED)));
    Instant due = Instant.parse("9999-12-31T23:59:59Z");
    SlaStatus status =
        clock(office, last)
            .evaluate(ticket().withStoredDue(due), timeline, MONDAY.plusSeconds(60))
            .status("resolution")
            .orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
    assertThat(status.elapsed().plus(status.remaining())).isEqualTo(Duration.between(MONDAY, due));
    // 99 % of 7,973 years, rounded up to the second
    long length = Duration.between(MONDAY, due).toSeconds();
    assertThat(status.nextChange())
        .isEqualTo(MONDAY.plusSeconds(Math.floorDiv(length * 99 + 99, 100L)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_001, 1_000_000_000, 2_562_047_788_015_215L})
  void a_target_of_a_thousand_million_hours_is_refused(long hours) {
    Duration amount = Duration.ofHours(hours);
    List<Consumer<Duration>> targets =
        List.of(
            SlaTarget::workingTime,
            SlaTarget::elapsedTime,
            WarningThreshold::beforeEnd,
            d -> EscalationStep.afterDue(d, RaciRole.ACCOUNTABLE),
            d -> EscalationStep.beforeDue(d, RaciRole.ACCOUNTABLE));
    for (Consumer<Duration> target : targets) {
      refuses(() -> target.accept(amount), InvalidSlaException.class);
    }
    for (String notation : List.of(hours + "h ouvrées", "sous " + hours + "h")) {
      refuses(() -> SlaNotation.parse(notation), InvalidSlaException.class);
    }
  }

  @Test
  void the_longest_target_is_answered_or_ends_with_the_horizon() {
    Duration longest = Duration.ofHours(1_000_000); // 114 years of real time
    assertThat(SlaTarget.elapsedTime(longest).on(office).due(MONDAY))
        .contains(MONDAY.plus(longest));
    refuses(() -> SlaTarget.workingTime(longest).on(office).due(MONDAY), CalendarException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "h ouvrées ", "chaque ", "reçu avant ", "J+", "("})
  void a_notation_of_a_million_letters_is_refused_in_bounded_time(String part) {
    refuses(
        () -> SlaNotation.parse(part.repeat(1_000_000 / part.length())), InvalidSlaException.class);
  }

  @Test
  void thousands_of_pauses_updates_and_reopenings_are_counted_in_bounded_time() {
    List<TaskEvent> events = new ArrayList<>();
    events.add(TaskEvent.of(MONDAY, TaskEventType.CREATED));
    TaskEventType[] round = {
      TaskEventType.PAUSED,
      TaskEventType.RESUMED,
      TaskEventType.UPDATED,
      TaskEventType.COMPLETED,
      TaskEventType.REOPENED,
    };
    int rounds = 2_000;
    for (int i = 0; i < rounds * round.length; i++) {
      events.add(TaskEvent.of(MONDAY.plusSeconds(60L * (i + 1)), round[i % round.length]));
    }
    SlaObjective progress =
        SlaObjective.of("progress", SlaNotation.parse("sous 1h"), "office")
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED);
    SlaClock both = clock(office, resolution("9h ouvrées", office), progress);
    Instant now = MONDAY.plusSeconds(60L * (rounds * round.length + 1));
    SlaEvaluation evaluation =
        assertTimeoutPreemptively(
            BOUND, () -> both.evaluate(ticket(), new TaskTimeline("T-1", events), now));
    assertThat(evaluation.status("resolution").orElseThrow().cycle()).isEqualTo(rounds + 1);
    // two cycles a round, one to the update and one to the end, and the one that runs
    assertThat(evaluation.status("progress").orElseThrow().cycle()).isEqualTo(2 * rounds + 1);
    assertThat(evaluation.closedCycles()).hasSize(3 * rounds);
  }

  @ParameterizedTest
  @MethodSource("ends_of_time")
  void obligations_are_listed_only_within_the_horizon(Instant end) {
    SlaTarget.Recurring mondays = SlaTarget.every(DayOfWeek.MONDAY);
    List<Instant> done = Arrays.asList(Instant.MIN, MONDAY, Instant.MAX);
    refuses(
        () -> Obligation.list(mondays, office, end, done, MONDAY), OutsideHorizonException.class);
    refuses(
        () -> Obligation.list(mondays, office, MONDAY, done, end), OutsideHorizonException.class);
    assertThat(Obligation.list(mondays, office, MONDAY, done, MONDAY)).hasSize(1);
  }

  @Test
  void the_obligation_after_the_horizon_is_a_typed_error_and_not_left_out() {
    SlaTarget.Recurring mondays = SlaTarget.every(DayOfWeek.MONDAY);
    Instant last = Instant.parse("2199-12-31T20:00:00Z"); // Tuesday
    assertThatThrownBy(() -> Obligation.list(mondays, office, MONDAY, List.of(), last))
        .isInstanceOf(CalendarException.class)
        .hasMessageContaining("1900–2199");
    SlaTarget.Recurring ended = SlaTarget.recurring("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330");
    // 2, 9, 16, 23 and 30 March; the rule ends, the list with it
    assertThat(Obligation.list(ended, office, MONDAY, List.of(), last)).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREQ=DAILY;COUNT=2000000000", "FREQ=DAILY;UNTIL=99991231"})
  void a_recurrence_of_two_billion_days_ends_with_the_horizon(String rule) {
    WorkingCalendar calendar = office();
    BoundTarget target = SlaTarget.recurring(rule, LocalDate.of(2000, 1, 3)).on(calendar);
    Instant lastDay =
        LocalDate.of(calendar.horizon().lastYear(), 12, 31).atTime(23, 0).toInstant(ZoneOffset.UTC);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatThrownBy(() -> target.due(lastDay)).isInstanceOf(CalendarException.class));
  }

  /** A search of each pause for each warning took 28 s for as many. */
  @Test
  void thousands_of_pauses_cost_a_target_in_days_no_more_than_one_search_each() {
    Instant opened = at("Mon 2026-03-02 09:00");
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      pauses.add(new Pause(opened.plusSeconds(60 * i), opened.plusSeconds(60 * i + 20)));
    }
    SlaObjective objective =
        resolution("J+400", office()).withWarnings(WarningThreshold.atPercent(99));
    SlaEvaluator<String> evaluator =
        SlaEvaluator.of(
            clock(office(), objective),
            SlaRowAccess.of(
                    (String row) -> row,
                    row -> ticket().type(),
                    row -> ticket().priority(),
                    row -> opened)
                .pauses(row -> pauses));
    SlaStatus status =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> evaluator.evaluate("T-1", opened.plusSeconds(60 * 200_000)).statuses().get(0));
    assertThat(status.notices()).isEmpty();
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
  }
}
