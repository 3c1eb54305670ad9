package org.sopkit.rules.sla;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-005. */
class SlaNoTargetTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-005");

  @Test
  void fires_without_a_policy() {
    RULE.given(SlaView.uncovered("T-42", Priority.LOW, Thresholds.standard())).findsAt("");
  }

  @Test
  void any_promise_is_enough() {
    RULE.given(SlaFacts.clock(SlaState.NOT_STARTED, 0, 0)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaView.uncovered("T-42", Priority.LOW, Thresholds.standard()))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-42 (SLA)\u00a0: aucune politique ne fixe de délai.")
        .says(Locale.ENGLISH, "T-42 (SLA): no policy sets a deadline.");
  }
}
