package org.sopkit.rules.sla;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-001. */
class SlaWarningTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-001");

  @Test
  void fires_on_a_running_clock_that_was_warned() {
    RULE.given(SlaFacts.warned(SlaState.RUNNING, 5400, 80)).findsAt("/objectives/resolution");
  }

  @Test
  void fires_on_a_paused_clock_that_was_warned() {
    RULE.given(SlaFacts.warned(SlaState.PAUSED, 5400, 80)).findsAt("/objectives/resolution");
  }

  @Test
  void without_a_warning_nothing_is_said() {
    RULE.given(SlaFacts.clock(SlaState.RUNNING, 5400, 80)).findsNothing();
  }

  @Test
  void once_late_it_is_another_rule() {
    RULE.given(SlaFacts.warned(SlaState.BREACHED_OPEN, -60, 101)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaFacts.warned(SlaState.RUNNING, 5400, 80))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: 80\u00a0% du délai est consommé, il reste 1 h 30 min.")
        .says(Locale.ENGLISH, "T-42 (resolution): 80% of the time is used up, 1 h 30 min left.");
  }
}
