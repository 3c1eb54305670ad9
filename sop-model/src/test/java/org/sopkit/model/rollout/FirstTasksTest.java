package org.sopkit.model.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskType;

/** Frequency × time × ease, twice for what the method hands over first. */
class FirstTasksTest {

  private static TaskCandidate task(
      String id, TaskType type, String timesPerWeek, Integer minutes, Complexity complexity) {
    BigDecimal times = timesPerWeek == null ? null : new BigDecimal(timesPerWeek);
    return new TaskCandidate(id, type, times, minutes, complexity, null);
  }

  @Test
  void the_score_is_minutes_a_week_times_ease() {
    assertThat(FirstTasks.score(task("a", TaskType.QUOTES, "3", 20, Complexity.LOW)))
        .isEqualByComparingTo("180"); // 3 × 20 × 3
    assertThat(FirstTasks.score(task("a", TaskType.QUOTES, "3", 20, Complexity.MEDIUM)))
        .isEqualByComparingTo("120"); // 3 × 20 × 2
    assertThat(FirstTasks.score(task("a", TaskType.QUOTES, "0.25", 120, Complexity.HIGH)))
        .isEqualByComparingTo("30"); // 0.25 × 120 × 1
  }

  @Test
  void what_the_method_hands_over_first_counts_twice() {
    for (TaskType type :
        List.of(
            TaskType.INVOICING, TaskType.REMINDERS, TaskType.CRM_UPKEEP, TaskType.MAIL_SUPPORT)) {
      assertThat(FirstTasks.score(task("a", type, "3", 20, Complexity.LOW)))
          .isEqualByComparingTo("360");
    }
  }

  @Test
  void the_best_comes_first_and_what_is_not_classified_or_does_not_come_back_is_left_out() {
    List<TaskCandidate> tasks =
        List.of(
            task("quotes", TaskType.QUOTES, "4", 32, Complexity.HIGH), // 128
            task("unknown", TaskType.INVOICING, null, 20, Complexity.LOW),
            task("once", TaskType.INVOICING, "0", 20, Complexity.LOW),
            task("invoices", TaskType.INVOICING, "6", 19, Complexity.MEDIUM), // 228 × 2
            task("support", TaskType.SUPPORT_L1, "5", 8, Complexity.LOW)); // 120
    assertThat(FirstTasks.rank(tasks))
        .extracting(ranked -> ranked.task().taskId())
        .containsExactly("invoices", "quotes", "support");
  }

  @Test
  void equal_scores_follow_the_order_of_the_method_and_then_the_id() {
    List<TaskCandidate> tasks =
        List.of(
            task("z", TaskType.QUOTES, "2", 60, Complexity.LOW), // 360
            task("b", TaskType.QUOTES, "2", 60, Complexity.LOW), // 360
            task("crm", TaskType.CRM_UPKEEP, "3", 20, Complexity.LOW), // 360
            task("reminders", TaskType.REMINDERS, "3", 20, Complexity.LOW)); // 360
    assertThat(FirstTasks.rank(tasks))
        .extracting(ranked -> ranked.task().taskId())
        .containsExactly("reminders", "crm", "b", "z");
  }
}
