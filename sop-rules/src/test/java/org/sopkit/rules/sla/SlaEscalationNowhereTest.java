package org.sopkit.rules.sla;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.EscalationView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-009. */
class SlaEscalationNowhereTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-009");

  @Test
  void fires_when_nobody_holds_the_role() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new EscalationView(
                        "T-42",
                        "resolution",
                        0,
                        Priority.MEDIUM,
                        RaciRole.INFORMED,
                        true,
                        List.of(),
                        Instant.parse("2026-03-09T09:00:00Z"),
                        Thresholds.standard()))))
        .findsAt("/objectives/resolution/escalations/0");
  }

  @Test
  void somebody_is_enough() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new EscalationView(
                        "T-42",
                        "resolution",
                        0,
                        Priority.MEDIUM,
                        RaciRole.ACCOUNTABLE,
                        true,
                        List.of("Claire Martin"),
                        Instant.parse("2026-03-09T09:00:00Z"),
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void unknown_roles_are_not_empty_roles() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new EscalationView(
                        "T-42",
                        "resolution",
                        0,
                        Priority.MEDIUM,
                        RaciRole.ACCOUNTABLE,
                        false,
                        List.of(),
                        Instant.parse("2026-03-09T09:00:00Z"),
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new EscalationView(
                        "T-42",
                        "resolution",
                        0,
                        Priority.MEDIUM,
                        RaciRole.INFORMED,
                        true,
                        List.of(),
                        Instant.parse("2026-03-09T09:00:00Z"),
                        Thresholds.standard()))))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: l'escalade va au rôle «\u00a0informé\u00a0», que personne ne tient.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): the escalation goes to the role \"informed\", which nobody holds.");
  }
}
