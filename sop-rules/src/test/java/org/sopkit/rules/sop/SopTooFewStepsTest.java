package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-016. */
class SopTooFewStepsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-016");

  @Test
  void fires_at_two_steps() {
    RULE.given(sop().stepCount(2).build(), TODAY).findsAt("/steps");
  }

  @Test
  void three_steps_are_enough() {
    RULE.given(sop().stepCount(3).build(), TODAY).findsNothing();
  }

  @Test
  void no_step_at_all_is_another_rule() {
    RULE.given(sop().stepCount(0).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().stepCount(2).build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "La procédure compte 2 étapes en tout.")
        .says(Locale.ENGLISH, "The procedure has only 2 steps.");
  }
}
