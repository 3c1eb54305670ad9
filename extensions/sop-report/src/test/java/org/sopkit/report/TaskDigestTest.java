package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopkit.model.backoffice.Priority;

class TaskDigestTest {

  private static TaskDigest digest(TaskLine... tasks) {
    TaskDigest.Builder builder = new TaskDigest.Builder(Samples.HEADER);
    for (TaskLine task : tasks) {
      builder.add(task);
    }
    return builder.build();
  }

  private static TaskLine due(String id, TaskState state, String due) {
    return TaskLine.task(id, state).due(Instant.parse(due)).build();
  }

  @Test
  void the_late_come_first_then_the_risky_then_priority_then_deadline() {
    TaskDigest digest =
        digest(
            due("risky", TaskState.AT_RISK, "2026-03-12T14:00:00Z"),
            TaskLine.task("late, no priority", TaskState.LATE).build(),
            TaskLine.task("late, low", TaskState.LATE).priority(Priority.LOW).build(),
            TaskLine.task("late, high", TaskState.LATE).priority(Priority.HIGH).build(),
            TaskLine.task("late, high, older", TaskState.LATE)
                .priority(Priority.HIGH)
                .due(Instant.parse("2026-01-02T09:00:00Z"))
                .build(),
            due("due today", TaskState.ON_TRACK, "2026-03-12T16:00:00Z"),
            due("due tomorrow", TaskState.ON_TRACK, "2026-03-13T16:00:00Z"),
            TaskLine.task("no deadline", TaskState.OPEN_WITHOUT_TARGET).build(),
            due("closed", TaskState.CLOSED_LATE, "2026-03-01T16:00:00Z"));

    assertThat(digest.listed())
        .extracting(TaskLine::id)
        .containsExactly(
            "late, high, older",
            "late, high",
            "late, low",
            "late, no priority",
            "risky",
            "due today",
            "due tomorrow",
            "no deadline");
    assertThat(digest.toDo()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    // In Paris Thursday 12 March ends at 23:00 UTC.
    "2026-03-12T22:59:59Z, 1",
    "2026-03-12T23:00:00Z, 0",
  })
  void today_ends_at_midnight_in_the_zone_of_the_report(String due, long today) {
    assertThat(digest(due("T", TaskState.PAUSED, due)).dueToday()).isEqualTo(today);
  }

  @Test
  void the_most_urgent_are_kept_whatever_the_order_they_come_in() {
    TaskDigest.Builder builder = new TaskDigest.Builder(Samples.HEADER);
    for (int i = 0; i < 20_000; i++) {
      // 7 and 20,000 have no common divisor: every deadline comes once, in a mixed order.
      builder.add(
          TaskLine.task("T", TaskState.LATE)
              .due(Samples.NOW.minusSeconds(i * 7L % 20_000))
              .build());
    }

    List<TaskLine> listed = builder.build().listed();
    assertThat(listed).hasSize(TaskDigest.MAX_LISTED);
    assertThat(listed.get(0).due()).isEqualTo(Samples.NOW.minusSeconds(19_999));
    assertThat(listed.get(9_999).due()).isEqualTo(Samples.NOW.minusSeconds(10_000));
  }

  @Test
  void open_and_late_counts_as_missed_and_what_is_not_due_stays_out() {
    TaskDigest digest =
        digest(
            TaskLine.task("1", TaskState.MET).build(),
            TaskLine.task("2", TaskState.CLOSED_LATE).build(),
            TaskLine.task("3", TaskState.LATE).build(),
            TaskLine.task("4", TaskState.ON_TRACK).build(),
            TaskLine.task("5", TaskState.OPEN_WITHOUT_TARGET).build(),
            TaskLine.task("6", TaskState.CLOSED_WITHOUT_TARGET).build(),
            TaskLine.task("7", TaskState.CANCELLED).build());

    assertThat(digest.judged()).isEqualTo(3);
    assertThat(digest.missed()).isEqualTo(2);
    assertThat(digest.open()).isEqualTo(3);
    assertThat(digest.closed()).isEqualTo(3);
    assertThat(digest.total()).isEqualTo(7); // 3 open + 3 closed + 1 cancelled
  }

  @ParameterizedTest
  @EnumSource(TaskState.class)
  void every_state_is_either_open_or_not_and_never_both_met_and_missed(TaskState state) {
    assertThat(state.isOpen()).isEqualTo(!state.name().matches("MET|CLOSED.*|CANCELLED"));
    assertThat(state.isMissed()).isEqualTo(state.name().endsWith("LATE"));
    assertThat(state.isJudged()).isEqualTo(state.isMissed() || state == TaskState.MET);
  }

  @Test
  void the_pareto_adds_up_to_the_whole_and_gathers_the_small_ones() {
    TaskDigest.Builder builder = new TaskDigest.Builder(Samples.HEADER);
    for (int owner = 1; owner <= 13; owner++) {
      for (int i = 0; i < owner; i++) {
        builder.add(TaskLine.task("T", TaskState.LATE).owner("owner " + owner).build());
      }
      builder.add(TaskLine.task("T", TaskState.MET).owner("owner " + owner).build());
    }
    Wording words = new Wording(Locale.ENGLISH, Samples.NOW, ZoneId.of("Europe/Paris"));

    ParetoTable table = ParetoTable.of(builder.build().owners(), words, name -> name);

    // 1 + 2 + … + 13 = 91 missed; the three smallest are 1 + 2 + 3 = 6 missed of 9 judged.
    assertThat(table.rows()).hasSize(11);
    assertThat(table.rows().get(0))
        .isEqualTo(
            new ParetoTable.Row("owner 13", 13, 14, "92.9%", new BigDecimal("0.1429"), "14.3%"));
    assertThat(table.rows().get(10))
        .isEqualTo(
            new ParetoTable.Row(
                "All others (3)", 6, 9, "66.7%", new BigDecimal("1.0000"), "100.0%"));
  }

  @Test
  void a_dimension_nobody_states_is_not_a_pareto() {
    Wording words = new Wording(Locale.ENGLISH, Samples.NOW, ZoneId.of("Europe/Paris"));
    TaskDigest digest = digest(TaskLine.task("1", TaskState.LATE).owner(" ").build());

    assertThat(ParetoTable.of(digest.owners(), words, name -> name).stated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0", "PT1H, 0", "PT1H0.000000001S, 1", "PT24H, 3", "P40D, 8", "P40DT1S, 9"})
  void a_lead_time_on_a_bound_belongs_to_the_class_below_it(Duration leadTime, int expected) {
    LeadTimes times = new LeadTimes();
    times.add(leadTime, TaskState.MET);

    assertThat(times.met(expected)).isEqualTo(1);
    assertThat(times.total()).isEqualTo(1);
  }

  @Test
  void cancelled_and_open_tasks_have_no_lead_time() {
    TaskDigest digest =
        digest(
            TaskLine.task("1", TaskState.CANCELLED).leadTime(Duration.ofHours(1)).build(),
            TaskLine.task("2", TaskState.LATE).leadTime(Duration.ofHours(1)).build(),
            TaskLine.task("3", TaskState.CLOSED_LATE).leadTime(Duration.ofHours(1)).build());

    assertThat(digest.leadTimes().total()).isEqualTo(1);
    assertThat(digest.leadTimes().late(0)).isEqualTo(1);
  }

  @Test
  void a_report_is_a_snapshot_that_later_rows_leave_alone() {
    ReportData.Builder builder = ReportData.builder(Samples.HEADER);
    builder.task(TaskLine.task("1", TaskState.LATE).owner("Léa").build());
    ReportData before = builder.build();
    builder.task(TaskLine.task("2", TaskState.LATE).owner("Léa").build());

    assertThat(before.tasks().total()).isEqualTo(1);
    assertThat(before.tasks().owners().get(0).missed).isEqualTo(1);
    assertThat(builder.build().tasks().owners().get(0).missed).isEqualTo(2);
  }
}
