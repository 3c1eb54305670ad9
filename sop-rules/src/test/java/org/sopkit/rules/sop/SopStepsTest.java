package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-007. */
class SopStepsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-007");

  @Test
  void fires_without_a_step() {
    RULE.given(sop().steps().build(), TODAY).findsAt("/steps");
  }

  @Test
  void one_step_is_enough() {
    RULE.given(sop().stepCount(1).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().steps().build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure n’a aucune étape.")
        .says(Locale.ENGLISH, "The procedure has no step.");
  }
}
