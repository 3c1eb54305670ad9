package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.show;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

class SlaMonitorTest {

  record Row(
      String id, Priority priority, Instant opened, @Nullable Instant closed, List<Pause> pauses) {

    static Row of(String id, String opened) {
      return new Row(id, Priority.MEDIUM, at(opened), null, List.of());
    }

    Row closedAt(String closed) {
      return new Row(id, priority, opened, at(closed), pauses);
    }

    Row withPriority(Priority other) {
      return new Row(id, other, opened, closed, pauses);
    }
  }

  private final WorkingCalendar office = Fixtures.office();
  private final SlaClock clock =
      Fixtures.clock(
          office,
          Fixtures.resolution("8h ouvrées", office)
              .withTarget(Priority.CRITICAL, SlaNotation.parse("2h ouvrées"))
              .withWarnings(WarningThreshold.atPercent(50))
              .withEscalations(EscalationStep.afterDue(Duration.ofHours(1), RaciRole.ACCOUNTABLE)));
  private final SlaEvaluator<Row> evaluator =
      SlaEvaluator.of(
          clock,
          SlaRowAccess.of(Row::id, (Row row) -> TaskType.INVOICING, Row::priority, Row::opened)
              .closed(Row::closed)
              .pauses(Row::pauses));

  private SlaMonitor<Row> monitor(String since) {
    return SlaMonitor.startingAt(evaluator, at(since));
  }

  private static List<String> say(List<SlaChange<Row>> changes) {
    return changes.stream()
        .map(c -> c.row().id() + " " + c.notice().key().threshold() + " " + show(c.notice().at()))
        .toList();
  }

  @Test
  void it_says_each_change_once_when_time_passes() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    assertThat(monitor.put(Row.of("A", "Mon 2026-03-02 09:00"), at("Mon 2026-03-02 09:00")))
        .isEmpty();
    assertThat(monitor.nextChange()).contains(at("Mon 2026-03-02 13:00"));
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 12:59:59"))).isEmpty();
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 13:00"))))
        .containsExactly("A 50% Mon 2026-03-02 13:00");
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 13:00"))).isEmpty();
    assertThat(say(monitor.advanceTo(at("Fri 2026-03-06 13:00"))))
        .containsExactly(
            "A DUE Mon 2026-03-02 17:00:01",
            "A AFTER_DUE PT1H ACCOUNTABLE Tue 2026-03-03 09:00"); // 18:00 is closed: quiet hours
    assertThat(monitor.nextChange()).isEmpty();
    assertThat(monitor.size()).isEqualTo(1);
  }

  @Test
  void changes_of_several_tasks_come_in_the_order_of_time() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    monitor.load(Row.of("B", "Mon 2026-03-02 08:00")); // before opening: runs from 09:00
    monitor.load(Row.of("A", "Mon 2026-03-02 08:00"));
    monitor.put(Row.of("C", "Mon 2026-03-02 08:30"), at("Mon 2026-03-02 08:30"));
    monitor.put(Row.of("D", "Mon 2026-03-02 10:00"), at("Mon 2026-03-02 10:00"));
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 14:00"))))
        .containsExactly(
            "A 50% Mon 2026-03-02 13:00",
            "B 50% Mon 2026-03-02 13:00",
            "C 50% Mon 2026-03-02 13:00",
            "D 50% Mon 2026-03-02 14:00");
  }

  @Test
  void a_task_that_is_completed_in_time_is_heard_of_no_more() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    Row row = Row.of("A", "Mon 2026-03-02 09:00");
    monitor.put(row, at("Mon 2026-03-02 09:00"));
    monitor.put(row.closedAt("Mon 2026-03-02 11:00"), at("Mon 2026-03-02 11:00"));
    assertThat(monitor.nextChange()).isEmpty();
    assertThat(monitor.advanceTo(at("Fri 2026-03-06 13:00"))).isEmpty();
  }

  @Test
  void what_a_new_priority_makes_true_at_once_is_said_at_once() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    Row row = Row.of("A", "Mon 2026-03-02 09:00");
    monitor.put(row, at("Mon 2026-03-02 09:00"));
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 12:30"))).isEmpty();
    Row critical = row.withPriority(Priority.CRITICAL); // due at 11:00
    assertThat(say(monitor.put(critical, at("Mon 2026-03-02 12:30"))))
        .containsExactly(
            "A 50% Mon 2026-03-02 10:00",
            "A DUE Mon 2026-03-02 11:00:01", "A AFTER_DUE PT1H ACCOUNTABLE Mon 2026-03-02 12:00");
    // back and forth: what was said stays said, the keys are the same
    assertThat(monitor.put(row, at("Mon 2026-03-02 12:45"))).isEmpty();
    assertThat(monitor.put(critical, at("Mon 2026-03-02 12:50"))).isEmpty();
  }

  @Test
  void a_task_that_comes_late_is_told_with_all_that_holds() {
    SlaMonitor<Row> monitor = monitor("Tue 2026-03-03 08:00");
    assertThat(say(monitor.put(Row.of("A", "Mon 2026-03-02 09:00"), at("Tue 2026-03-03 08:00"))))
        .containsExactly("A 50% Mon 2026-03-02 13:00", "A DUE Mon 2026-03-02 17:00:01");
    assertThat(say(monitor.advanceTo(at("Tue 2026-03-03 09:00"))))
        .containsExactly("A AFTER_DUE PT1H ACCOUNTABLE Tue 2026-03-03 09:00");
  }

  @Test
  void a_removed_task_is_forgotten_and_the_others_are_not() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    for (String id : List.of("A", "B", "C")) {
      monitor.load(Row.of(id, "Mon 2026-03-02 08:00"));
    }
    assertThat(monitor.remove("A")).isTrue();
    assertThat(monitor.remove("A")).isFalse();
    assertThat(monitor.size()).isEqualTo(2);
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 13:00")))
        .extracting(change -> change.row().id())
        .containsExactly("B", "C");
    assertThat(monitor.remove("C")).isTrue();
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 17:00:01")))
        .extracting(change -> change.row().id())
        .containsExactly("B");
  }

  @Test
  void a_row_that_cannot_have_happened_is_refused_and_the_old_one_stays() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    Row row = Row.of("A", "Mon 2026-03-02 08:00");
    monitor.load(row);
    assertThatThrownBy(() -> monitor.load(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task A: is watched already");
    assertThatThrownBy(
            () -> monitor.put(row.closedAt("Sun 2026-03-01 08:00"), at("Mon 2026-03-02 10:00")))
        .isInstanceOf(ImpossibleTimelineException.class);
    assertThatThrownBy(() -> monitor.advanceTo(at("Mon 2026-03-02 07:59")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lies before");
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 13:00"))).hasSize(1);
  }

  @Test
  void a_row_beyond_the_horizon_does_not_hold_up_the_others() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    monitor.load(Row.of("A", "Mon 2026-03-02 08:00"));
    List<SlaChange<Row>> changes = monitor.advanceTo(Instant.parse("2250-01-01T00:00:00Z"));
    assertThat(changes)
        .extracting(c -> c.row().id(), SlaChange::notice)
        .containsExactly(tuple("A", null));
    assertThat(changes.get(0).problem()).hasMessageContaining("horizon");
  }

  @Test
  void a_restart_from_rows_gives_the_same_changes() {
    Random random = new Random(5);
    Instant now = at("Mon 2026-03-02 00:00");
    SlaMonitor<Row> one = SlaMonitor.startingAt(evaluator, now);
    SlaMonitor<Row> other = SlaMonitor.startingAt(evaluator, now);
    Map<String, Row> rows = new HashMap<>();
    List<SlaNotice.Key> keys = new ArrayList<>();
    int said = 0;
    for (int step = 0; step < 400; step++) {
      now = now.plusSeconds(60L * random.nextInt(180));
      List<SlaChange<Row>> fresh = one.advanceTo(now);
      fresh.forEach(change -> keys.add(change.notice().key()));
      List<String> changes = say(fresh);
      assertThat(say(other.advanceTo(now))).isEqualTo(changes);
      String id = "T" + random.nextInt(60);
      Row next = next(id, rows.get(id), now, random);
      rows.put(id, next);
      List<SlaChange<Row>> freshAtOnce = one.put(next, now);
      freshAtOnce.forEach(change -> keys.add(change.notice().key()));
      List<String> atOnce = say(freshAtOnce);
      assertThat(say(other.put(next, now))).isEqualTo(atOnce);
      said += changes.size() + atOnce.size();
      if (step % 20 == 19) {
        other = SlaMonitor.startingAt(evaluator, now);
        for (Row row : rows.values()) {
          other.load(row, keys);
        }
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(said).isGreaterThan(100);
  }

  /** Opens a task that is not open; completes one that is, or changes its priority. */
  private static Row next(String id, @Nullable Row row, Instant now, Random random) {
    Priority priority = Priority.values()[random.nextInt(4)];
    if (row == null || row.closed() != null) {
      return new Row(id, priority, now, null, List.of());
    }
    return random.nextBoolean()
        ? new Row(id, row.priority(), row.opened(), now, row.pauses())
        : row.withPriority(priority);
  }

  /** The slow and obvious monitor: judges every row at every minute, and says each key once. */
  private final class EveryMinute {

    private final Map<String, Row> rows = new HashMap<>();
    private final Set<SlaNotice.Key> said = new HashSet<>();

    List<SlaNotice.Key> look(Instant now) {
      List<SlaNotice.Key> fresh = new ArrayList<>();
      for (Row row : rows.values()) {
        for (SlaStatus status : evaluator.evaluate(row, now).statuses()) {
          status.notices().stream().map(SlaNotice::key).filter(said::add).forEach(fresh::add);
        }
      }
      return fresh;
    }
  }

  /** Rows of the past and of the future, paused, to be paused, paused until a known instant. */
  private static Row any(String id, Instant begin, Random random) {
    Instant opened = begin.plusSeconds(60L * (random.nextInt(6_000) - 4_000));
    List<Pause> pauses = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      Instant from = opened.plusSeconds(60L * random.nextInt(2_000));
      pauses.add(new Pause(from, from.plusSeconds(60L * random.nextInt(1_500))));
    }
    Instant closed = random.nextInt(4) == 0 ? opened.plusSeconds(60L * 5_000) : null;
    return new Row(id, Priority.values()[random.nextInt(4)], opened, closed, pauses);
  }

  @Test
  void it_says_what_evaluating_every_row_at_every_minute_would_say() {
    Random random = new Random(6);
    Instant begin = at("Mon 2026-03-02 08:00");
    Instant end = at("Thu 2026-03-05 20:00");
    SlaMonitor<Row> monitor = SlaMonitor.startingAt(evaluator, begin);
    EveryMinute obvious = new EveryMinute();
    for (int i = 0; i < 60; i++) {
      Row row = any("T" + i, begin, random);
      monitor.load(row);
      obvious.rows.put(row.id(), row);
    }
    obvious.look(begin);
    int said = 0;
    for (Instant t = begin.plusSeconds(60); !t.isAfter(end); t = t.plusSeconds(60)) {
      assertThat(monitor.advanceTo(t))
          .as(show(t))
          .extracting(change -> change.notice().key())
          .containsExactlyInAnyOrderElementsOf(obvious.look(t));
      if (random.nextInt(20) == 0) {
        String id = "T" + random.nextInt(60);
        Row changed =
            random.nextBoolean()
                ? obvious.rows.get(id).withPriority(Priority.values()[random.nextInt(4)])
                : any(id, t, random);
        obvious.rows.put(id, changed);
        List<SlaChange<Row>> changes = monitor.put(changed, t);
        assertThat(changes)
            .as("put %s at %s", changed, show(t))
            .extracting(change -> change.notice().key())
            .containsExactlyInAnyOrderElementsOf(obvious.look(t));
        said += changes.size();
      }
    }
    assertThat(obvious.said).hasSizeGreaterThan(100);
    assertThat(said).isGreaterThan(20);
  }

  @Test
  void a_row_that_is_opened_later_is_watched_from_then_on() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    monitor.put(Row.of("A", "Mon 2026-03-02 09:00:01"), at("Mon 2026-03-02 09:00"));
    assertThat(monitor.nextChange()).contains(at("Mon 2026-03-02 09:00:01"));
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 09:01"))).isEmpty();
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 17:01"))))
        .containsExactly("A 50% Mon 2026-03-02 13:00:01", "A DUE Mon 2026-03-02 17:00:02");
  }

  @Test
  void a_pause_whose_end_is_known_wakes_the_monitor_at_its_end() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    Pause hour = new Pause(at("Mon 2026-03-02 10:00"), at("Mon 2026-03-02 11:00"));
    Row row = Row.of("A", "Mon 2026-03-02 09:00");
    monitor.put(
        new Row("A", row.priority(), row.opened(), null, List.of(hour)),
        at("Mon 2026-03-02 10:30"));
    assertThat(monitor.nextChange()).contains(at("Mon 2026-03-02 11:00"));
    assertThat(monitor.advanceTo(at("Mon 2026-03-02 11:00"))).isEmpty();
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 18:00"))))
        .containsExactly("A 50% Mon 2026-03-02 14:00"); // 13:00 and one hour
    assertThat(say(monitor.advanceTo(at("Tue 2026-03-03 08:00"))))
        .containsExactly("A DUE Mon 2026-03-02 18:00:01"); // 17:00 and one hour
  }

  @Test
  void a_jump_says_what_steps_say_of_rows_that_hold_their_future() {
    RandomTimelines timelines = new RandomTimelines(8, at("Mon 2026-03-02 00:00"), 12 * 24 * 60);
    SlaEvaluator<TaskTimeline> byEvents =
        SlaEvaluator.of(
            clock,
            SlaRowAccess.of(
                    TaskTimeline::taskId,
                    (TaskTimeline row) -> TaskType.INVOICING,
                    row -> Priority.CRITICAL,
                    row -> null)
                .events(TaskTimeline::events));
    Instant begin = at("Mon 2026-03-02 00:00");
    Instant end = at("Mon 2026-03-23 00:00");
    int said = 0;
    for (int i = 0; i < 200; i++) {
      TaskTimeline row = new TaskTimeline("A", timelines.next());
      List<SlaNotice> jump = notices(byEvents, row, begin, List.of(end));
      List<Instant> hours =
          Stream.iterate(begin, t -> !t.isAfter(end), t -> t.plusSeconds(3_600)).toList();
      assertThat(notices(byEvents, row, begin, hours)).as("%s", row).isEqualTo(jump);
      assertThat(jump).extracting(SlaNotice::key).doesNotHaveDuplicates();
      said += jump.size();
    }
    assertThat(said).isGreaterThan(400);
  }

  @Test
  void rows_that_come_and_go_are_watched_like_each_in_a_monitor_of_its_own() {
    Random random = new Random(9);
    Instant now = at("Mon 2026-03-02 00:00");
    SlaMonitor<Row> all = SlaMonitor.startingAt(evaluator, now);
    Map<String, SlaMonitor<Row>> each = new TreeMap<>();
    int said = 0;
    for (int step = 0; step < 2_000; step++) {
      now = now.plusSeconds(60L * random.nextInt(40));
      List<String> alone = new ArrayList<>();
      for (SlaMonitor<Row> monitor : each.values()) {
        alone.addAll(say(monitor.advanceTo(now)));
      }
      assertThat(say(all.advanceTo(now))).containsExactlyInAnyOrderElementsOf(alone);
      said += alone.size();
      String id = "T" + random.nextInt(40);
      if (random.nextInt(3) == 0) {
        assertThat(all.remove(id)).isEqualTo(each.remove(id) != null);
      } else {
        Instant since = now;
        SlaMonitor<Row> own =
            each.computeIfAbsent(id, key -> SlaMonitor.startingAt(evaluator, since));
        Row row = any(id, now, random); // some end, and some are paused, at a later known instant
        assertThat(say(all.put(row, now))).isEqualTo(say(own.put(row, now)));
      }
      assertThat(all.size()).isEqualTo(each.size());
      assertThat(all.nextChange())
          .isEqualTo(
              each.values().stream()
                  .flatMap(monitor -> monitor.nextChange().stream())
                  .min(Comparator.naturalOrder()));
    }
    assertThat(said).isGreaterThan(200);
  }

  private static List<SlaNotice> notices(
      SlaEvaluator<TaskTimeline> evaluator, TaskTimeline row, Instant since, List<Instant> steps) {
    SlaMonitor<TaskTimeline> monitor = SlaMonitor.startingAt(evaluator, since);
    monitor.load(new TaskTimeline("gone", List.of(TaskEvent.of(since, TaskEventType.CREATED))));
    monitor.load(row);
    monitor.remove("gone"); // the row moves into its place, with all that is known of it
    return steps.stream()
        .flatMap(step -> monitor.advanceTo(step).stream())
        .map(change -> change.notice())
        .toList();
  }

  @Test
  void a_warning_that_an_edit_moves_to_later_is_not_said_again() {
    SlaMonitor<Row> monitor = monitor("Mon 2026-03-02 08:00");
    Row critical = Row.of("A", "Mon 2026-03-02 09:00").withPriority(Priority.CRITICAL);
    monitor.put(critical, at("Mon 2026-03-02 09:00"));
    List<SlaChange<Row>> told = monitor.advanceTo(at("Mon 2026-03-02 10:30"));
    assertThat(say(told)).containsExactly("A 50% Mon 2026-03-02 10:00"); // 1 h of 2
    Row medium = critical.withPriority(Priority.MEDIUM);
    assertThat(monitor.put(medium, at("Mon 2026-03-02 10:45"))).isEmpty();
    // half of eight hours is 13:00, but that key was said
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 18:00"))))
        .containsExactly("A DUE Mon 2026-03-02 17:00:01");

    SlaMonitor<Row> restarted = monitor("Mon 2026-03-02 10:45");
    restarted.load(medium, told.stream().map(change -> change.notice().key()).toList());
    assertThat(say(restarted.advanceTo(at("Mon 2026-03-02 18:00"))))
        .containsExactly("A DUE Mon 2026-03-02 17:00:01");
  }

  @Test
  void a_row_that_cannot_be_read_is_told_and_tried_again_and_holds_up_no_other() {
    Set<String> closedSessions = new HashSet<>();
    SlaRowAccess<Row> lazy =
        SlaRowAccess.of(
            Row::id,
            row -> TaskType.INVOICING,
            row -> {
              if (closedSessions.contains(row.id())) {
                throw new IllegalStateException("session closed");
              }
              return row.priority();
            },
            Row::opened);
    SlaMonitor<Row> monitor =
        SlaMonitor.startingAt(SlaEvaluator.of(clock, lazy), at("Mon 2026-03-02 09:30"));
    for (String id : List.of("A", "B", "C")) {
      monitor.load(Row.of(id, "Mon 2026-03-02 09:00"));
    }
    closedSessions.add("B");
    List<SlaChange<Row>> changes = monitor.advanceTo(at("Mon 2026-03-02 13:00"));
    assertThat(changes).extracting(change -> change.row().id()).containsExactly("A", "C", "B");
    assertThat(changes.get(2).problem())
        .isInstanceOf(UnreadableRowException.class)
        .hasMessageContaining("task B: column priority cannot be read")
        .hasMessageContaining("session closed");
    closedSessions.clear();
    assertThat(say(monitor.advanceTo(at("Mon 2026-03-02 13:01"))))
        .containsExactly("B 50% Mon 2026-03-02 13:00");
  }

  @Test
  void the_queue_agrees_with_a_sorted_search() {
    Random random = new Random(8);
    WakeQueue queue = new WakeQueue();
    Map<Integer, Long> wakes = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int slot = random.nextInt(300);
      long second = random.nextInt(4) == 0 ? WakeQueue.NEVER : random.nextInt(1_000);
      queue.set(slot, second);
      if (second == WakeQueue.NEVER) {
        wakes.remove(slot);
      } else {
        wakes.put(slot, second);
      }
      long first = wakes.values().stream().mapToLong(Long::longValue).min().orElse(WakeQueue.NEVER);
      assertThat(queue.firstWake()).isEqualTo(first);
      if (first != WakeQueue.NEVER) {
        assertThat(wakes).containsEntry(queue.first(), first);
      }
      assertThat(queue.wakeOf(slot)).isEqualTo(second);
    }
  }
}
