package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-004. */
class SopSlaTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-004");

  @Test
  void fires_without_a_deadline() {
    RULE.given(sop().sla(null).build(), TODAY).findsAt("/header/sla");
  }

  @Test
  void any_kind_of_deadline_is_enough() {
    RULE.given(sop().sla(SlaTarget.elapsedTime(SopDraft.hours(48))).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().sla(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure ne fixe aucun délai (SLA).")
        .says(Locale.ENGLISH, "The procedure sets no deadline (SLA).");
  }
}
