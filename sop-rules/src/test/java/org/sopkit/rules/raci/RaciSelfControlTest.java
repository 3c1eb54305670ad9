package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-009. */
class RaciSelfControlTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-009");

  @Test
  void fires_if_the_same_party_does_and_answers() {
    RULE.given(raci().responsible("manager").trait(ActivityTrait.NEEDS_CONTROL).build())
        .findsAt("/activities/0/accountable");
  }

  @Test
  void two_parties_are_fine() {
    RULE.given(raci().trait(ActivityTrait.NEEDS_CONTROL).build()).findsNothing();
  }

  @Test
  void without_control_one_party_may_do_both() {
    RULE.given(raci().responsible("manager").build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().responsible("manager").trait(ActivityTrait.NEEDS_CONTROL).build())
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Manager client fait et approuve «\u00a0Payer les fournisseurs\u00a0», qui demande un contrôle.")
        .says(
            Locale.ENGLISH,
            "Manager client both does and approves \"Payer les fournisseurs\", which needs control.");
  }
}
