package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.Appendices;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.SopStep;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-025. */
class SopUnlistedToolTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-025");

  @Test
  void fires_on_a_tool_nobody_listed() {
    RULE.given(
            sop()
                .step(new SopStep(2, "Vérifiez le montant du BL.", null, List.of("Excel")))
                .build(),
            TODAY)
        .findsAt("/steps/1/uses");
  }

  @Test
  void the_name_is_compared_whatever_its_case() {
    RULE.given(
            sop()
                .step(new SopStep(2, "Vérifiez le montant du BL.", null, List.of("pennylane")))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void a_template_of_the_appendices_is_listed() {
    RULE.given(
            sop()
                .appendices(new Appendices(List.of(new Document("Grille", null)), null, null))
                .step(new SopStep(2, "Vérifiez le montant du BL.", null, List.of("Grille")))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop()
                .step(new SopStep(2, "Vérifiez le montant du BL.", null, List.of("Excel")))
                .build(),
            TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "L’étape 2 utilise ce que ni les prérequis ni les annexes ne listent\u00a0: Excel.")
        .says(
            Locale.ENGLISH,
            "Step 2 uses what neither the prerequisites nor the appendices list: Excel.");
  }
}
