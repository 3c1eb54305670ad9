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

/** SLA-004. */
class SlaPausedTooLongTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-004");

  @Test
  void fires_at_40_hours() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.PAUSED,
                false,
                null,
                3600,
                10,
                144000,
                Thresholds.standard()))
        .findsAt("/objectives/resolution");
  }

  @Test
  void a_second_less_is_fine() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.PAUSED,
                false,
                null,
                3600,
                10,
                143999,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void a_clock_that_stopped_is_left_in_peace() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.MET,
                false,
                null,
                3600,
                10,
                200000,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.PAUSED,
                false,
                null,
                3600,
                10,
                144000,
                Thresholds.standard()))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: en pause pendant 40 h au total\u00a0; au-delà de 40 h, on relance.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): paused for 40 h in all; beyond 40 h somebody should ask.");
  }
}
