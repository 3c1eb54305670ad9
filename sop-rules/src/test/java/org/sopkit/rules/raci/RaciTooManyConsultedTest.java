package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-007. */
class RaciTooManyConsultedTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-007");

  @Test
  void fires_on_four() {
    RULE.given(
            raci()
                .party("a", "A")
                .party("b", "B")
                .party("c", "C")
                .consulted("finance", "a", "b", "c")
                .build())
        .findsAt("/activities/0/consulted");
  }

  @Test
  void three_are_fine() {
    RULE.given(raci().party("a", "A").party("b", "B").consulted("finance", "a", "b").build())
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            raci()
                .party("a", "A")
                .party("b", "B")
                .party("c", "C")
                .consulted("finance", "a", "b", "c")
                .build())
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "«\u00a0Payer les fournisseurs\u00a0» consulte 4 parties, soit plus de 3.")
        .says(Locale.ENGLISH, "\"Payer les fournisseurs\" consults 4 parties, more than 3.");
  }
}
