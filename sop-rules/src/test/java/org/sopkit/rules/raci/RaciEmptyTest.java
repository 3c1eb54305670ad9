package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-010. */
class RaciEmptyTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-010");

  @Test
  void fires_without_an_activity() {
    RULE.given(RaciMatrix.empty()).findsAt("/activities");
  }

  @Test
  void one_activity_is_enough() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(RaciMatrix.empty())
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le RACI n’a aucune activité.")
        .says(Locale.ENGLISH, "The RACI has no activity.");
  }
}
