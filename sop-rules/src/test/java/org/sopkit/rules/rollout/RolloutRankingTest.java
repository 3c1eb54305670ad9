package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-011. */
class RolloutRankingTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-011");

  @Test
  void fires_where_a_better_one_was_passed_over() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1", "T-2", "T-4").build(), null, TODAY))
        .findsAt("/tasks/3");
  }

  @Test
  void the_best_three_are_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void their_order_does_not_matter() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-3", "T-1", "T-2").build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void the_best_one_alone_is_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1").build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1", "T-2", "T-4").build(), null, TODAY))
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "T-4 est choisie\u00a0; le classement met avant elle\u00a0: T-3.")
        .says(Locale.ENGLISH, "T-4 is chosen; the ranking puts before it: T-3.");
  }
}
