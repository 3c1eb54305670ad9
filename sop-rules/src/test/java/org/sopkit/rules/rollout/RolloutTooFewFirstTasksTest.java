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

/** ROLLOUT-008. */
class RolloutTooFewFirstTasksTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-008");

  @Test
  void fires_on_two() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1", "T-2").build(), null, TODAY))
        .findsAt("/firstTasks");
  }

  @Test
  void three_are_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void none_is_another_rule() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks().build(), null, TODAY)).findsNothing();
  }

  @Test
  void there_may_be_no_more() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .tasks(candidate("T-1", TaskType.QUOTES, "2", 10, Complexity.LOW, "SOP-1"))
                    .firstTasks("T-1")
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1").build(), null, TODAY))
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "1 première tâche choisie, au lieu de 3.")
        .says(Locale.ENGLISH, "1 first task chosen, instead of 3.");
  }
}
