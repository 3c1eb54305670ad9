package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-003. */
class SopScopeTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-003");

  @Test
  void fires_without_a_scope() {
    RULE.given(sop().scope(null).build(), TODAY).findsAt("/header/scope");
  }

  @Test
  void a_scope_of_blanks_is_none() {
    RULE.given(sop().scope("\t").build(), TODAY).findsAt("/header/scope");
  }

  @Test
  void a_scope_is_enough() {
    RULE.given(sop().scope("Ventes").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().scope(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure ne dit pas ce qu’elle couvre.")
        .says(Locale.ENGLISH, "The procedure does not say what it covers.");
  }
}
