package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.KnownError;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-009. */
class SopKnownErrorsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-009");

  @Test
  void fires_without_a_known_error() {
    RULE.given(sop().knownErrors().build(), TODAY).findsAt("/qualityControl/knownErrors");
  }

  @Test
  void one_known_error_is_enough() {
    RULE.given(sop().knownErrors(new KnownError("TVA oubliée", null)).build(), TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().knownErrors().build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "La procédure ne décrit aucune erreur fréquente.")
        .says(Locale.ENGLISH, "The procedure describes no known error.");
  }
}
