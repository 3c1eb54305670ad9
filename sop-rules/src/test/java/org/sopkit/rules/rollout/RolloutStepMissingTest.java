package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.rollout.RolloutStep;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-001. */
class RolloutStepMissingTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-001");

  @Test
  void fires_on_the_seventh_day_for_every_step_that_is_missing() {
    RULE.given(Rules.STANDARD.judge(rollout().noSteps().build(), null, START.plusDays(7)))
        .findsAt(
            "/steps/doneOn",
            "/steps/doneOn",
            "/steps/doneOn",
            "/steps/doneOn",
            "/steps/doneOn",
            "/steps/doneOn",
            "/steps/doneOn");
  }

  @Test
  void a_step_of_tomorrow_is_not_done() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().step(RolloutStep.MEASURE_AND_ADJUST, TODAY.plusDays(1)).build(),
                null,
                TODAY))
        .findsAt("/steps/6/doneOn");
  }

  @Test
  void within_the_week_there_is_time() {
    RULE.given(Rules.STANDARD.judge(rollout().noSteps().build(), null, START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void all_seven_are_done() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().step(RolloutStep.TRAIN_PROVIDER, null).build(), null, TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "L’étape 6 n’est pas faite\u00a0: former le prestataire.")
        .says(Locale.ENGLISH, "Step 6 is not done: train the provider.");
  }
}
