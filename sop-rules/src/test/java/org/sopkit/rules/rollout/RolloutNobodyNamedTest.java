package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-014. */
class RolloutNobodyNamedTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-014");

  @Test
  void fires_once_the_step_is_called_done() {
    RULE.given(Rules.STANDARD.judge(rollout().provider().build(), null, TODAY))
        .findsAt("/provider");
  }

  @Test
  void fires_once_the_week_is_over() {
    RULE.given(
            Rules.STANDARD.judge(rollout().noSteps().provider().build(), null, START.plusDays(7)))
        .findsAt("/provider");
  }

  @Test
  void before_that_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(rollout().noSteps().provider().build(), null, START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void one_person_is_enough() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().provider().build(), null, TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Personne n’est nommé du côté du prestataire.")
        .says(Locale.ENGLISH, "Nobody is named on the provider's side.");
  }
}
