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

/** SLA-006. */
class SlaDueSoonTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-006");

  @Test
  void fires_with_two_hours_left() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.RUNNING,
                false,
                null,
                7200,
                50,
                0,
                Thresholds.standard()))
        .findsAt("/objectives/resolution");
  }

  @Test
  void fires_with_nothing_left() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.RUNNING,
                false,
                null,
                0,
                50,
                0,
                Thresholds.standard()))
        .findsAt("/objectives/resolution");
  }

  @Test
  void a_second_more_is_fine() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.RUNNING,
                false,
                null,
                7201,
                50,
                0,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void a_warning_has_said_it_already() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.RUNNING,
                true,
                null,
                3600,
                50,
                0,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void a_paused_clock_does_not_come_nearer() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.PAUSED,
                false,
                null,
                3600,
                50,
                0,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void once_late_it_is_another_rule() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.BREACHED_OPEN,
                false,
                null,
                -1,
                50,
                0,
                Thresholds.standard()))
        .findsNothing();
  }

  @Test
  void nothing_promised_is_another_rule() {
    RULE.given(
            new SlaView(
                "T-42",
                "resolution",
                Priority.MEDIUM,
                SlaState.NO_TARGET,
                false,
                null,
                0,
                50,
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
                SlaState.RUNNING,
                false,
                null,
                5400,
                50,
                0,
                Thresholds.standard()))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-42 (resolution)\u00a0: à rendre dans 1 h 30 min.")
        .says(Locale.ENGLISH, "T-42 (resolution): due in 1 h 30 min.");
  }
}
