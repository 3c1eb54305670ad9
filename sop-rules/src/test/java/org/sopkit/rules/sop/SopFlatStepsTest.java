package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-014. */
class SopFlatStepsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-014");

  @Test
  void fires_at_11_steps() {
    RULE.given(sop().stepCount(11).build(), TODAY).findsAt("/steps");
  }

  @Test
  void exactly_10_steps_are_a_short_list() {
    RULE.given(sop().stepCount(10).build(), TODAY).findsNothing();
  }

  @Test
  void exactly_20_steps_are_still_this_rule() {
    RULE.given(sop().stepCount(20).build(), TODAY).findsAt("/steps");
  }

  @Test
  void exactly_21_steps_are_the_next_rule() {
    RULE.given(sop().stepCount(21).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().stepCount(11).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La procédure a 11 étapes à la file\u00a0; au-delà de 10, une liste plate se lit mal.")
        .says(
            Locale.ENGLISH,
            "The procedure has 11 steps in a row; beyond 10 a flat list is hard to follow.");
  }
}
