package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-007. */
class RolloutTooManyFirstTasksTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-007");

  @Test
  void fires_on_four() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().firstTasks("T-1", "T-2", "T-3", "T-4").build(), null, TODAY))
        .findsAt("/firstTasks");
  }

  @Test
  void three_are_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void the_same_twice_is_one() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().firstTasks("T-1", "T-2", "T-3", "T-3").build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().firstTasks("T-1", "T-2", "T-3", "T-4").build(), null, TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "4 premières tâches, au lieu de 3.")
        .says(Locale.ENGLISH, "4 first tasks, instead of 3.");
  }
}
