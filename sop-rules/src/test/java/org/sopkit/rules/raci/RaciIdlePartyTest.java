package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-005. */
class RaciIdlePartyTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-005");

  @Test
  void fires_on_a_party_without_a_role() {
    RULE.given(raci().party("support", "Service support").build()).findsAt("/parties/4");
  }

  @Test
  void any_role_is_enough() {
    RULE.given(raci().party("support", "Service support").informed("direction", "support").build())
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().party("support", "Service support").build())
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "«\u00a0Service support\u00a0» ne tient aucun rôle.")
        .says(Locale.ENGLISH, "\"Service support\" holds no role.");
  }
}
