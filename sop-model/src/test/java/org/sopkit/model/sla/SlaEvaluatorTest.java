package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.sla.Fixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.OutsideHorizonException;
import org.sopkit.model.calendar.WorkingCalendar;

class SlaEvaluatorTest {

  /** A row as a host has it. */
  record Row(
      String id,
      @Nullable Priority priority,
      @Nullable Instant opened,
      @Nullable Instant closed,
      @Nullable Instant cancelled,
      List<Pause> pauses) {

    static Row of(String id, String opened, @Nullable String closed, Pause... pauses) {
      return new Row(
          id,
          Priority.MEDIUM,
          at(opened),
          closed == null ? null : at(closed),
          null,
          List.of(pauses));
    }
  }

  private static final Instant NOW = at("Fri 2026-03-13 12:00");

  private final WorkingCalendar office = Fixtures.office();
  private final SlaClock clock = Fixtures.clock(office, Fixtures.resolution("9h ouvrées", office));
  private final SlaRowAccess<Row> access =
      SlaRowAccess.of(Row::id, row -> TaskType.INVOICING, Row::priority, Row::opened)
          .closed(Row::closed)
          .cancelled(Row::cancelled)
          .pauses(Row::pauses);
  private final SlaEvaluator<Row> evaluator = SlaEvaluator.of(clock, access);

  /** What the events that the columns stand for would give. */
  private SlaEvaluation byEvents(Row row) {
    List<TaskEvent> events = new ArrayList<>();
    events.add(TaskEvent.of(row.opened(), TaskEventType.CREATED));
    events.addAll(merged(row.pauses()));
    if (row.closed() != null) {
      events.add(TaskEvent.of(row.closed(), TaskEventType.COMPLETED));
    } else if (row.cancelled() != null) {
      events.add(TaskEvent.of(row.cancelled(), TaskEventType.CANCELLED));
    }
    return clock.evaluate(
        SlaTask.of(row.id(), TaskType.INVOICING, row.priority()),
        new TaskTimeline(row.id(), events),
        NOW);
  }

  /** A RESUMED ends the pause however many there are, so overlapping ones are one. */
  private static List<TaskEvent> merged(List<Pause> pauses) {
    List<TaskEvent> events = new ArrayList<>();
    Instant until = Instant.MIN;
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      if (pause.from().isAfter(until)) {
        events.add(TaskEvent.of(pause.from(), TaskEventType.PAUSED));
        events.add(TaskEvent.of(pause.to(), TaskEventType.RESUMED));
        until = pause.to();
      } else if (pause.to().isAfter(until)) {
        events.set(events.size() - 1, TaskEvent.of(pause.to(), TaskEventType.RESUMED));
        until = pause.to();
      }
    }
    return events;
  }

  private static List<Row> randomRows(int count) {
    Random random = new Random(42);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant opened = at("Mon 2026-03-02 08:00").plusSeconds(60L * random.nextInt(14_000));
      List<Pause> pauses = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        Instant from = opened.plusSeconds(60L * random.nextInt(1_000));
        pauses.add(new Pause(from, from.plusSeconds(60L * random.nextInt(300))));
      }
      Instant end = opened.plusSeconds(60L * (1_500 + random.nextInt(3_000)));
      boolean cancelled = random.nextInt(10) == 0;
      boolean open = random.nextInt(3) == 0;
      rows.add(
          new Row(
              "R" + i,
              Priority.MEDIUM,
              opened,
              open || cancelled ? null : end,
              !open && cancelled ? end : null,
              pauses));
    }
    return rows;
  }

  @Test
  void columns_say_the_same_as_the_events_they_stand_for() {
    for (Row row : randomRows(2_000)) {
      assertThat(evaluator.evaluate(row, NOW)).as(row.toString()).isEqualTo(byEvents(row));
    }
  }

  @Test
  void a_stream_comes_out_in_the_order_it_went_in_parallel_or_not() {
    List<Row> rows = randomRows(3_000);
    List<SlaRow<Row>> one = evaluator.evaluate(rows.stream(), NOW).toList();
    assertThat(one).extracting(SlaRow::row).isEqualTo(rows);
    assertThat(evaluator.evaluate(rows.parallelStream(), NOW).toList()).isEqualTo(one);
  }

  @Test
  void a_scan_reads_the_same_figures() {
    List<Row> rows = randomRows(2_000);
    List<String> scanned = new ArrayList<>();
    evaluator.scan(
        rows,
        NOW,
        new SlaEvaluator.Visitor<>() {
          @Override
          public void reading(Row row, SlaReading reading) {
            scanned.add(
                String.join(
                    " ",
                    row.id(),
                    reading.state().name(),
                    show(reading.startSecond()),
                    show(reading.dueSecond()),
                    show(reading.originalDueSecond()),
                    show(reading.stoppedSecond()),
                    show(reading.breachedSecond()),
                    show(reading.nextChangeSecond()),
                    Duration.ofSeconds(reading.lengthSeconds()).toString(),
                    Duration.ofSeconds(reading.elapsedSeconds()).toString(),
                    Duration.ofSeconds(reading.remainingSeconds()).toString(),
                    Duration.ofSeconds(reading.elapsedRealSeconds()).toString(),
                    Duration.ofSeconds(reading.pausedSeconds()).toString(),
                    Long.toString(reading.consumedPerMille()),
                    Integer.toString(reading.cycle()),
                    reading.source().objective()));
          }

          @Override
          public void refused(Row row, RuntimeException problem) {
            throw problem;
          }
        });
    List<String> judged =
        evaluator.evaluate(rows.stream(), NOW).map(SlaEvaluatorTest::describe).toList();
    assertThat(scanned).isEqualTo(judged);
  }

  private static String show(long second) {
    return second == SlaReading.NONE ? "null" : Instant.ofEpochSecond(second).toString();
  }

  private static String describe(SlaRow<Row> judged) {
    SlaStatus s = judged.evaluation().statuses().get(0);
    return String.join(
        " ",
        s.taskId(),
        s.state().name(),
        s.start() + "",
        s.due() + "",
        s.originalDue() + "",
        s.stoppedAt() + "",
        s.breachedAt() + "",
        s.nextChange() + "",
        s.length() + "",
        s.elapsed() + "",
        s.remaining() + "",
        s.elapsedReal() + "",
        s.paused() + "",
        s.consumedPerMille() + "",
        s.cycle() + "",
        s.objective());
  }

  @Test
  void a_row_that_cannot_be_judged_comes_out_with_its_problem() {
    Row good = Row.of("R1", "Mon 2026-03-02 09:00", "Mon 2026-03-02 10:00");
    Row reversed = Row.of("R2", "Mon 2026-03-02 09:00", "Mon 2026-03-02 08:00");
    Row unprioritised = new Row("R3", null, at("Mon 2026-03-02 09:00"), null, null, List.of());
    Row placeholder =
        new Row("R4", Priority.LOW, Instant.parse("0001-01-01T00:00:00Z"), null, null, List.of());
    Row nowhere = new Row("R5", Priority.LOW, Instant.MIN, null, null, List.of());
    List<SlaRow<Row>> rows =
        evaluator
            .evaluate(Stream.of(reversed, good, unprioritised, placeholder, nowhere), NOW)
            .toList();
    assertThat(rows.get(0).problem())
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("task R2")
        .hasMessageContaining("closed before it was opened");
    assertThat(rows.get(1).evaluation().state("resolution")).isEqualTo(SlaState.MET);
    assertThat(rows.get(1).problem()).isNull();
    assertThat(rows.get(2).problem()).hasMessageContaining("task R3: has no priority");
    assertThat(rows.get(3).problem()).isInstanceOf(OutsideHorizonException.class);
    assertThat(rows.get(4).problem()).hasMessageContaining("outside the years 1 to 9999");
    assertThat(rows.get(0).evaluation()).isNull();
  }

  @Test
  void a_scan_hands_refused_rows_over_but_not_the_hosts_own_failures() {
    List<String> refused = new ArrayList<>();
    Row reversed = Row.of("R2", "Mon 2026-03-02 09:00", "Mon 2026-03-02 08:00");
    Row good = Row.of("R1", "Mon 2026-03-02 09:00", null);
    SlaEvaluator.Visitor<Row> visitor =
        new SlaEvaluator.Visitor<>() {
          @Override
          public void reading(Row row, SlaReading reading) {
            throw new IllegalArgumentException("the host's own");
          }

          @Override
          public void refused(Row row, RuntimeException problem) {
            refused.add(row.id());
          }
        };
    assertThatThrownBy(() -> evaluator.scan(List.of(reversed, good), NOW, visitor))
        .hasMessage("the host's own");
    assertThat(refused).containsExactly("R2");
  }

  @Test
  void what_a_column_says_will_happen_has_not_happened_yet() {
    Row row =
        Row.of(
            "R1",
            "Fri 2026-03-13 09:00",
            "Fri 2026-03-13 16:00",
            new Pause(at("Fri 2026-03-13 11:00"), at("Fri 2026-03-13 13:00")),
            new Pause(at("Fri 2026-03-13 14:00"), null));
    SlaStatus status = evaluator.evaluate(row, NOW).status("resolution").orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.PAUSED);
    assertThat(status.paused()).isEqualTo(Duration.ofHours(1)); // 11:00–12:00
    Row tomorrow = Row.of("R2", "Sat 2026-03-14 09:00", null);
    assertThat(evaluator.evaluate(tomorrow, NOW).state("resolution"))
        .isEqualTo(SlaState.NOT_STARTED);
  }

  @Test
  void a_row_can_bring_its_events_in_any_order() {
    SlaRowAccess<List<TaskEvent>> events =
        SlaRowAccess.<List<TaskEvent>>of(
                row -> "T-1", row -> TaskType.INVOICING, row -> Priority.LOW, row -> null)
            .events(row -> row);
    List<TaskEvent> row =
        List.of(
            TaskEvent.of(at("Tue 2026-03-10 10:00"), TaskEventType.COMPLETED),
            TaskEvent.of(at("Mon 2026-03-09 10:00"), TaskEventType.CREATED));
    assertThat(SlaEvaluator.of(clock, events).evaluate(row, NOW).state("resolution"))
        .isEqualTo(SlaState.MET); // 8 h on Monday, 1 h on Tuesday
  }

  @Test
  void answers_assignments_tags_and_stored_deadlines_are_read_too() {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
            .between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaClock vip =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("p", "1", answer, SlaObjective.stored("resolution", "office"))
                    .covering(new SlaCoverage(null, null, java.util.Set.of("vip")))),
            office);
    SlaRowAccess<Row> wide =
        access
            .tags(row -> java.util.Set.of("vip"))
            .assigned(row -> row.opened().plusSeconds(3_600))
            .firstAnswered(row -> row.opened().plusSeconds(3 * 3_600))
            .storedDue(row -> at("Tue 2026-03-03 12:00"));
    Row row = Row.of("R1", "Mon 2026-03-02 09:00", null);
    SlaEvaluation evaluation = SlaEvaluator.of(vip, wide).evaluate(row, NOW);
    assertThat(evaluation.state("first-response")).isEqualTo(SlaState.MET); // 10:00–12:00
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.BREACHED_OPEN);
    assertThat(SlaEvaluator.of(vip, access).evaluate(row, NOW).isCovered()).isFalse();
  }

  @Test
  void columns_before_the_opening_are_refused_as_events_are() {
    record Ticket(Instant opened, @Nullable Instant assigned, @Nullable Instant answered) {}
    SlaEvaluator<Ticket> tickets =
        SlaEvaluator.of(
            clock,
            SlaRowAccess.of(
                    (Ticket row) -> "R",
                    row -> TaskType.INVOICING,
                    row -> Priority.LOW,
                    Ticket::opened)
                .assigned(Ticket::assigned)
                .firstAnswered(Ticket::answered));
    Instant opened = at("Thu 2026-03-05 09:00");
    Instant before = at("Sun 2026-03-01 09:00");
    assertThatThrownBy(() -> tickets.evaluate(new Ticket(opened, null, before), NOW))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("task R")
        .hasMessageContaining("answered before it was opened on 2026-03-05T08:00:00Z");
    assertThatThrownBy(() -> tickets.evaluate(new Ticket(opened, before, null), NOW))
        .isInstanceOf(ImpossibleTimelineException.class)
        .hasMessageContaining("assigned before it was opened");
    assertThat(tickets.evaluate(new Ticket(opened, opened, opened), NOW).isCovered()).isTrue();
  }

  @Test
  void a_column_that_cannot_be_read_is_the_problem_of_its_row_alone() {
    SlaRowAccess<Row> failing =
        access.closed(
            row -> {
              if (row.id().equals("R1")) {
                throw new IllegalStateException("session closed");
              }
              return row.closed();
            });
    List<SlaRow<Row>> judged =
        SlaEvaluator.of(clock, failing).evaluate(randomRows(3).stream(), NOW).toList();
    assertThat(judged).extracting(row -> row.problem() != null).containsExactly(false, true, false);
    assertThat(judged.get(1).problem())
        .isInstanceOf(UnreadableRowException.class)
        .hasMessageContaining("column closed");
  }

  @Test
  void a_task_that_is_opened_later_changes_then() {
    Row row = Row.of("R", "Mon 2026-03-16 09:00", null);
    SlaEvaluation evaluation = evaluator.evaluate(row, NOW);
    assertThat(evaluation.state("resolution")).isEqualTo(SlaState.NOT_STARTED);
    assertThat(evaluation.nextChange()).isEqualTo(at("Mon 2026-03-16 09:00"));
    assertThat(evaluation.statuses().get(0).nextChange()).isEqualTo(at("Mon 2026-03-16 09:00"));
  }
}
