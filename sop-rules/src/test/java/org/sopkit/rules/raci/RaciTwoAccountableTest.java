package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-002. */
class RaciTwoAccountableTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-002");

  @Test
  void fires_on_two() {
    RULE.given(raci().accountable("manager", "finance").build())
        .findsAt("/activities/0/accountable");
  }

  @Test
  void the_same_one_twice_is_one() {
    RULE.given(raci().accountable("manager", "manager").build()).findsNothing();
  }

  @Test
  void one_is_right() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().accountable("manager", "finance").build())
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "«\u00a0Payer les fournisseurs\u00a0» a 2 approbateurs\u00a0: Manager client, Service finance.")
        .says(
            Locale.ENGLISH,
            "\"Payer les fournisseurs\" has 2 accountable parties: Manager client, Service finance.");
  }
}
