package org.sopkit.rules.sla;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-004. */
class SlaPausedTooLongTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-004");

  @Test
  void fires_at_40_hours() {
    RULE.given(SlaFacts.pausedFor(144000, SlaState.PAUSED, 3600, 10))
        .findsAt("/objectives/resolution");
  }

  @Test
  void a_second_less_is_fine() {
    RULE.given(SlaFacts.pausedFor(143999, SlaState.PAUSED, 3600, 10)).findsNothing();
  }

  @Test
  void a_clock_that_stopped_is_left_in_peace() {
    RULE.given(SlaFacts.pausedFor(200000, SlaState.MET, 3600, 10)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(SlaFacts.pausedFor(144000, SlaState.PAUSED, 3600, 10))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: en pause pendant 40 h au total\u00a0; au-delà de 40 h, on relance.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): paused for 40 h in all; beyond 40 h somebody should ask.");
  }
}
