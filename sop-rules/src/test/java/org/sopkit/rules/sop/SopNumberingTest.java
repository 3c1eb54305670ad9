package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.SopStep;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-017. */
class SopNumberingTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-017");

  @Test
  void fires_on_a_hole() {
    RULE.given(
            sop()
                .steps(
                    new SopStep(1, "Ouvrez la commande dans Pennylane.", null, null),
                    new SopStep(3, "Vérifiez le montant.", null, null),
                    new SopStep(4, "Envoyez la facture.", null, null))
                .build(),
            TODAY)
        .findsAt("/steps");
  }

  @Test
  void fires_on_a_repeat() {
    RULE.given(
            sop()
                .steps(
                    new SopStep(1, "Ouvrez la commande dans Pennylane.", null, null),
                    new SopStep(1, "Vérifiez le montant.", null, null),
                    new SopStep(2, "Envoyez la facture.", null, null))
                .build(),
            TODAY)
        .findsAt("/steps");
  }

  @Test
  void fires_if_the_first_is_not_1() {
    RULE.given(
            sop()
                .steps(
                    new SopStep(0, "Ouvrez la commande dans Pennylane.", null, null),
                    new SopStep(1, "Vérifiez le montant.", null, null))
                .build(),
            TODAY)
        .findsAt("/steps");
  }

  @Test
  void one_two_three_is_in_order() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop()
                .steps(
                    new SopStep(1, "Ouvrez la commande dans Pennylane.", null, null),
                    new SopStep(3, "Vérifiez le montant.", null, null),
                    new SopStep(4, "Envoyez la facture.", null, null))
                .build(),
            TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Les étapes ne sont pas numérotées 1, 2, 3… sans trou ni doublon\u00a0: 1, 3, 4.")
        .says(
            Locale.ENGLISH,
            "The steps are not numbered 1, 2, 3… without holes and repeats: 1, 3, 4.");
  }
}
