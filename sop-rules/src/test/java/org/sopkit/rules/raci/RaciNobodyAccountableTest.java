package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-001. */
class RaciNobodyAccountableTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-001");

  @Test
  void fires_without_an_accountable() {
    RULE.given(raci().accountable().build()).findsAt("/activities/0/accountable");
  }

  @Test
  void one_is_enough() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().accountable().build())
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Personne n’approuve «\u00a0Payer les fournisseurs\u00a0».")
        .says(Locale.ENGLISH, "Nobody is accountable for \"Payer les fournisseurs\".");
  }
}
