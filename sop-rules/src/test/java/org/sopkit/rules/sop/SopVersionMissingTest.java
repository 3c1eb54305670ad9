package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-034. */
class SopVersionMissingTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-034");

  @Test
  void fires_without_a_version() {
    RULE.given(sop().versions().build(), TODAY).findsAt("/lifecycle/versions");
  }

  @Test
  void one_version_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().versions().build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure n’a pas de version.")
        .says(Locale.ENGLISH, "The procedure has no version.");
  }
}
