package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-005. */
class SopRaciTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-005");

  @Test
  void fires_without_a_matrix() {
    RULE.given(sop().raci(null).build(), TODAY).findsAt("/header/raci");
  }

  @Test
  void parties_without_an_activity_are_no_matrix() {
    RULE.given(sop().raci(new RaciMatrix(SopDraft.raci().parties(), null)).build(), TODAY)
        .findsAt("/header/raci");
  }

  @Test
  void one_activity_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().raci(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "La procédure ne dit pas qui fait, qui approuve, qui est consulté et qui est informé.")
        .says(
            Locale.ENGLISH,
            "The procedure does not say who does, who approves, who is consulted and who is informed.");
  }
}
