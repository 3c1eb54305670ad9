package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-004. */
class RolloutUnlistedTaskTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-004");

  @Test
  void fires_on_a_task_of_the_base() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), base(task().id("T-9")), TODAY))
        .findsAt("/tasks");
  }

  @Test
  void a_listed_one_is_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), base(task().id("T-4")), TODAY))
        .findsNothing();
  }

  @Test
  void a_task_that_is_over_is_left_in_peace() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(), base(task().id("T-9").status(TaskStatus.DONE)), TODAY))
        .findsNothing();
  }

  @Test
  void before_the_list_is_called_done_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().noSteps().build(), base(task().id("T-9")), START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), base(task().id("T-9")), TODAY))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0» (T-9) est dans la base, mais pas dans la liste.")
        .says(
            Locale.ENGLISH, "\"Émettre les factures\" (T-9) is in the base, but not on the list.");
  }
}
