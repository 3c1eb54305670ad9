package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-033. */
class SopOwnerTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-033");

  @Test
  void fires_without_an_owner() {
    RULE.given(sop().owner(null).build(), TODAY).findsAt("/lifecycle/owner");
  }

  @Test
  void blanks_own_nothing() {
    RULE.given(sop().owner(" ").build(), TODAY).findsAt("/lifecycle/owner");
  }

  @Test
  void an_owner_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().owner(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Personne n’est chargé de tenir la procédure à jour.")
        .says(Locale.ENGLISH, "Nobody keeps the procedure up to date.");
  }
}
