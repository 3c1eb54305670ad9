package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-011. */
class RaciRepeatedIdTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-011");

  @Test
  void fires_on_the_second_party_of_an_id() {
    RULE.given(raci().party("finance", "Comptabilité").build()).findsAt("/parties/4/id");
  }

  @Test
  void different_ids_are_fine() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().party("finance", "Comptabilité").build())
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Deux parties ont l’identifiant «\u00a0finance\u00a0».")
        .says(Locale.ENGLISH, "Two parties have the id \"finance\".");
  }
}
