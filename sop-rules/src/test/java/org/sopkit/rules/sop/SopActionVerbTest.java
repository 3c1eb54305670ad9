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

/** SOP-018. */
class SopActionVerbTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-018");

  @Test
  void fires_on_a_noun() {
    RULE.given(sop().step("Vérification du montant.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void a_passive_is_another_rule() {
    RULE.given(sop().step("Le montant est vérifié.").build(), TODAY).findsNothing();
  }

  @Test
  void what_is_left_to_be_filled_in_is_another_rule() {
    RULE.given(sop().step("TODO").build(), TODAY).findsNothing();
  }

  @Test
  void an_imperative_is_a_verb() {
    RULE.given(sop().step("Contrôlez le montant.").build(), TODAY).findsNothing();
  }

  @Test
  void an_infinitive_is_a_verb() {
    RULE.given(sop().step("Contrôler le montant.").build(), TODAY).findsNothing();
  }

  @Test
  void the_clause_after_a_condition_counts() {
    RULE.given(sop().step("Si le montant est faux, corrigez le BL.").build(), TODAY).findsNothing();
  }

  @Test
  void an_english_step_is_read_in_english() {
    RULE.given(
            sop()
                .in(SopLanguage.EN)
                .steps(
                    new SopStep(1, "Verification of the amount.", null, null),
                    new SopStep(2, "Check the amount.", null, null))
                .build(),
            TODAY)
        .findsAt("/steps/0/instruction");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Vérification du montant.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "L’étape 2 ne commence pas par un verbe d’action, mais par «\u00a0Vérification\u00a0».")
        .says(
            Locale.ENGLISH, "Step 2 does not begin with an action verb but with \"Vérification\".");
  }
}
