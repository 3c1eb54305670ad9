package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-003. */
class RaciNobodyResponsibleTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-003");

  @Test
  void fires_without_a_responsible() {
    RULE.given(raci().responsible().build()).findsAt("/activities/0/responsible");
  }

  @Test
  void several_may_do_it() {
    RULE.given(raci().responsible("assistant", "finance").build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().responsible().build())
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Personne ne fait «\u00a0Payer les fournisseurs\u00a0».")
        .says(Locale.ENGLISH, "Nobody is responsible for \"Payer les fournisseurs\".");
  }
}
