package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-006. */
class RolloutNoFirstTaskTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-006");

  @Test
  void fires_once_the_step_is_called_done() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks().build(), null, TODAY))
        .findsAt("/firstTasks");
  }

  @Test
  void fires_once_the_week_is_over() {
    RULE.given(
            Rules.STANDARD.judge(rollout().noSteps().firstTasks().build(), null, START.plusDays(7)))
        .findsAt("/firstTasks");
  }

  @Test
  void before_that_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(rollout().noSteps().firstTasks().build(), null, START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void one_is_another_rule() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1").build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks().build(), null, TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucune première tâche n’est choisie.")
        .says(Locale.ENGLISH, "No first task is chosen.");
  }
}
