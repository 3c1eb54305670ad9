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

/** SLA-003. */
class SlaBreachedClosedTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-003");

  @Test
  void fires_on_a_task_delivered_late() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.BREACHED_CLOSED,
                true,
                null,
                -3600,
                112,
                0,
                Thresholds.standard()))
        .findsAt("/objectives/resolution");
  }

  @Test
  void delivered_in_time_is_fine() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.MET,
                true,
                null,
                0,
                100,
                0,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void still_open_is_another_rule() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.BREACHED_OPEN,
                true,
                null,
                -3600,
                112,
                0,
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
                SlaState.BREACHED_CLOSED,
                true,
                null,
                -3600,
                112,
                0,
                Thresholds.standard()))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-42 (resolution)\u00a0: livrée avec 1 h de retard.")
        .says(Locale.ENGLISH, "T-42 (resolution): delivered 1 h late.");
  }
}
