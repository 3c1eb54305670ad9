package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-008. */
class SopChecklistTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-008");

  @Test
  void fires_without_a_checklist() {
    RULE.given(sop().checklist().build(), TODAY).findsAt("/qualityControl/checklist");
  }

  @Test
  void one_point_is_enough() {
    RULE.given(sop().checklist("Le total est juste.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().checklist().build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure n’a pas de checklist de validation.")
        .says(Locale.ENGLISH, "The procedure has no validation checklist.");
  }
}
