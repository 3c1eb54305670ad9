package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-019. */
class SopOneActionTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-019");

  @Test
  void fires_on_two_actions() {
    RULE.given(sop().step("Ouvrez le BL puis vérifiez le montant.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void two_sentences_are_two_actions() {
    RULE.given(sop().step("Ouvrez le BL. Vérifiez le montant.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void two_objects_are_one_action() {
    RULE.given(sop().step("Vérifiez le montant et la date du BL.").build(), TODAY).findsNothing();
  }

  @Test
  void in_english_too() {
    RULE.given(
            sop()
                .in(SopLanguage.EN)
                .steps(
                    new SopStep(1, "Open the order and check the amount.", null, null),
                    new SopStep(2, "Check amount and date.", null, null))
                .build(),
            TODAY)
        .findsAt("/steps/0/instruction");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Ouvrez le BL puis vérifiez le montant.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "L’étape 2 demande 2 actions.")
        .says(Locale.ENGLISH, "Step 2 asks for 2 actions.");
  }
}
