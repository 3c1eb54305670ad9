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

/** ROLLOUT-002. */
class RolloutOrderTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-002");

  @Test
  void fires_on_a_training_before_the_procedures_were_written() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().step(RolloutStep.WRITE_SOPS, TODAY).build(), null, TODAY))
        .findsAt("/steps/4/doneOn", "/steps/5/doneOn", "/steps/6/doneOn");
  }

  @Test
  void fires_where_the_earlier_step_was_never_done() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .step(RolloutStep.CHOOSE_FIRST_TASKS, null)
                    .step(RolloutStep.LINK_BASE_AND_SOPS, null)
                    .step(RolloutStep.TRAIN_PROVIDER, null)
                    .step(RolloutStep.MEASURE_AND_ADJUST, null)
                    .build(),
                null,
                TODAY))
        .findsAt("/steps/3/doneOn");
  }

  @Test
  void the_same_day_is_in_order() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().step(RolloutStep.LIST_TASKS, START.plusDays(1)).build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void nothing_done_is_no_wrong_order() {
    RULE.given(Rules.STANDARD.judge(rollout().noSteps().build(), null, TODAY)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .step(RolloutStep.WRITE_SOPS, START.plusDays(4))
                    .step(RolloutStep.LINK_BASE_AND_SOPS, START.plusDays(3))
                    .build(),
                null,
                TODAY))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "L’étape 5 (lier la base et les SOP) a précédé l’étape 4 (écrire les SOP).")
        .says(Locale.ENGLISH, "Step 5 (link base and SOPs) came before step 4 (write the SOPs).");
  }
}
