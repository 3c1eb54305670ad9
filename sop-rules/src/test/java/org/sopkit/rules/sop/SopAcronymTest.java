package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-042. */
class SopAcronymTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-042");

  @Test
  void fires_on_an_unknown_acronym() {
    RULE.given(sop().step("Vérifiez le DAC7 du BL.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void a_defined_one_is_fine() {
    RULE.given(sop().step("Vérifiez le BL.").build(), TODAY).findsNothing();
  }

  @Test
  void a_common_one_is_fine() {
    RULE.given(sop().step("Vérifiez le PDF.").build(), TODAY).findsNothing();
  }

  @Test
  void a_text_all_in_capitals_is_left_in_peace() {
    RULE.given(sop().step("VÉRIFIEZ LE DAC7.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Vérifiez le DAC7 du BL.").build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "L’étape 2 emploie sans définition\u00a0: DAC7.")
        .says(Locale.ENGLISH, "Step 2 uses without a definition: DAC7.");
  }
}
