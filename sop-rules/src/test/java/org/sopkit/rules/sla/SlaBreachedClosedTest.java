package org.sopkit.rules.sla;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-003. */
class SlaBreachedClosedTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-003");

  @Test
  void fires_on_a_task_delivered_late() {
    RULE.given(SlaFacts.warned(SlaState.BREACHED_CLOSED, -3600, 112))
        .findsAt("/objectives/resolution");
  }

  @Test
  void delivered_in_time_is_fine() {
    RULE.given(SlaFacts.warned(SlaState.MET, 0, 100)).findsNothing();
  }

  @Test
  void still_open_is_another_rule() {
    RULE.given(SlaFacts.warned(SlaState.BREACHED_OPEN, -3600, 112)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaFacts.warned(SlaState.BREACHED_CLOSED, -3600, 112))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-42 (resolution)\u00a0: livrée avec 1 h de retard.")
        .says(Locale.ENGLISH, "T-42 (resolution): delivered 1 h late.");
  }
}
