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

/** SLA-007. */
class SlaFarOverdueTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-007");

  @Test
  void fires_at_twice_the_promised_time() {
    RULE.given(SlaFacts.clock(SlaState.BREACHED_OPEN, -28800, 200))
        .findsAt("/objectives/resolution");
  }

  @Test
  void a_percent_less_is_another_rule() {
    RULE.given(SlaFacts.clock(SlaState.BREACHED_OPEN, -28799, 199)).findsNothing();
  }

  @Test
  void closed_late_is_another_rule() {
    RULE.given(SlaFacts.clock(SlaState.BREACHED_CLOSED, -28800, 300)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaFacts.clock(SlaState.BREACHED_OPEN, -36000, 225))
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: en retard de 10 h et toujours ouverte\u00a0; 225\u00a0% du délai promis est écoulé.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): 10 h late and still open; 225% of the promised time has gone by.");
  }

  @Test
  void a_low_priority_makes_it_an_error() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.LOW,
                SlaState.BREACHED_OPEN,
                false,
                null,
                -36000,
                225,
                0,
                Thresholds.standard()))
        .withSeverity(Severity.ERROR);
  }
}
