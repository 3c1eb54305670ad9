package org.sopkit.rules.rollout;

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

/** ROLLOUT-009. */
class RolloutOneOffTaskTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-009");

  @Test
  void fires_on_a_task_that_comes_once() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "0", 10, Complexity.LOW, null))
                    .firstTasks("T-1", "T-2", "T-5")
                    .build(),
                null,
                TODAY))
        .findsAt("/tasks/4");
  }

  @Test
  void once_a_month_is_coming_back() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "0.25", 10, Complexity.LOW, null))
                    .firstTasks("T-1", "T-2", "T-5")
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void one_that_is_not_chosen_may_come_once() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "0", 10, Complexity.LOW, null))
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void an_unknown_frequency_is_another_rule() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, null, 10, Complexity.LOW, null))
                    .firstTasks("T-1", "T-2", "T-5")
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "0", 10, Complexity.LOW, null))
                    .firstTasks("T-1", "T-2", "T-5")
                    .build(),
                null,
                TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-5 est choisie et ne revient pas.")
        .says(Locale.ENGLISH, "T-5 is chosen and does not come back.");
  }
}
