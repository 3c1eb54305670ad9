package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.candidate;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.rollout.Complexity;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-012. */
class RolloutSopMissingTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-012");

  @Test
  void fires_without_a_procedure() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .tasks(candidate("T-1", TaskType.INVOICING, "5", 30, Complexity.LOW, null))
                    .firstTasks("T-1")
                    .build(),
                null,
                TODAY))
        .findsAt("/tasks/0/sopId");
  }

  @Test
  void fires_on_a_blank_one() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .tasks(candidate("T-1", TaskType.INVOICING, "5", 30, Complexity.LOW, " "))
                    .firstTasks("T-1")
                    .build(),
                null,
                TODAY))
        .findsAt("/tasks/0/sopId");
  }

  @Test
  void a_procedure_is_enough() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void before_the_step_is_called_done_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .noSteps()
                    .tasks(candidate("T-1", TaskType.INVOICING, "5", 30, Complexity.LOW, null))
                    .firstTasks("T-1")
                    .build(),
                null,
                START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void a_task_that_is_not_chosen_may_wait() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .tasks(candidate("T-1", TaskType.INVOICING, "5", 30, Complexity.LOW, null))
                    .firstTasks("T-1")
                    .build(),
                null,
                TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "T-1 n’a pas de SOP.")
        .says(Locale.ENGLISH, "T-1 has no SOP.");
  }
}
