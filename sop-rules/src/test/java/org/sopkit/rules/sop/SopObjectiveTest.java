package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-002. */
class SopObjectiveTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-002");

  @Test
  void fires_without_an_objective() {
    RULE.given(sop().objective(null).build(), TODAY).findsAt("/header/objective");
  }

  @Test
  void an_objective_of_blanks_is_none() {
    RULE.given(sop().objective(" ").build(), TODAY).findsAt("/header/objective");
  }

  @Test
  void one_word_is_an_objective() {
    RULE.given(sop().objective("Facturer").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().objective(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure ne dit pas quel résultat elle vise.")
        .says(Locale.ENGLISH, "The procedure does not say what it is to achieve.");
  }
}
