package org.sopkit.rules.sla;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-006. */
class SlaDueSoonTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-006");

  @Test
  void fires_with_two_hours_left() {
    RULE.given(SlaFacts.clock(SlaState.RUNNING, 7200, 50)).findsAt("/objectives/resolution");
  }

  @Test
  void fires_with_nothing_left() {
    RULE.given(SlaFacts.clock(SlaState.RUNNING, 0, 50)).findsAt("/objectives/resolution");
  }

  @Test
  void a_second_more_is_fine() {
    RULE.given(SlaFacts.clock(SlaState.RUNNING, 7201, 50)).findsNothing();
  }

  @Test
  void a_warning_has_said_it_already() {
    RULE.given(SlaFacts.warned(SlaState.RUNNING, 3600, 50)).findsNothing();
  }

  @Test
  void a_paused_clock_does_not_come_nearer() {
    RULE.given(SlaFacts.clock(SlaState.PAUSED, 3600, 50)).findsNothing();
  }

  @Test
  void once_late_it_is_another_rule() {
    RULE.given(SlaFacts.clock(SlaState.BREACHED_OPEN, -1, 50)).findsNothing();
  }

  @Test
  void nothing_promised_is_another_rule() {
    RULE.given(SlaFacts.clock(SlaState.NO_TARGET, 0, 50)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaFacts.clock(SlaState.RUNNING, 5400, 50))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-42 (resolution)\u00a0: à rendre dans 1 h 30 min.")
        .says(Locale.ENGLISH, "T-42 (resolution): due in 1 h 30 min.");
  }
}
