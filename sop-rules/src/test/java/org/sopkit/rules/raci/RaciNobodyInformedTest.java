package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-004. */
class RaciNobodyInformedTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-004");

  @Test
  void fires_if_nobody_is_informed() {
    RULE.given(raci().informed().build()).findsAt("/activities/0/informed");
  }

  @Test
  void one_is_enough() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().informed().build())
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "Personne n’est informé de «\u00a0Payer les fournisseurs\u00a0».")
        .says(Locale.ENGLISH, "Nobody is informed of \"Payer les fournisseurs\".");
  }
}
