package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-003. */
class RolloutListTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-003");

  @Test
  void fires_once_the_step_is_called_done() {
    RULE.given(Rules.STANDARD.judge(rollout().tasks().build(), null, START)).findsAt("/tasks");
  }

  @Test
  void fires_once_the_week_is_over() {
    RULE.given(Rules.STANDARD.judge(rollout().noSteps().tasks().build(), null, START.plusDays(7)))
        .findsAt("/tasks");
  }

  @Test
  void before_that_there_is_time() {
    RULE.given(Rules.STANDARD.judge(rollout().noSteps().tasks().build(), null, START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void a_list_is_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().tasks().build(), null, TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucune tâche n’est listée.")
        .says(Locale.ENGLISH, "No task is listed.");
  }
}
