package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-015. */
class SopTooManyStepsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-015");

  @Test
  void fires_at_21_steps() {
    RULE.given(sop().stepCount(21).build(), TODAY).findsAt("/steps");
  }

  @Test
  void exactly_20_steps_are_not_too_many() {
    RULE.given(sop().stepCount(20).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().stepCount(21).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure a 21 étapes, soit plus de 20.")
        .says(Locale.ENGLISH, "The procedure has 21 steps, more than 20.");
  }
}
