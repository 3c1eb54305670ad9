package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-010. */
class RolloutUnknownFirstTaskTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-010");

  @Test
  void fires_on_an_id_that_nobody_listed() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-1", "T-2", "T-9").build(), null, TODAY))
        .findsAt("/firstTasks/2");
  }

  @Test
  void listed_ones_are_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().firstTasks("T-9").build(), null, TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "T-9 est choisie, mais n’est pas dans la liste.")
        .says(Locale.ENGLISH, "T-9 is chosen, but is not on the list.");
  }
}
