package org.sopkit.rules.sla;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-009. */
class SlaEscalationNowhereTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-009");

  @Test
  void fires_when_nobody_holds_the_role() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalation(RaciRole.INFORMED))))
        .findsAt("/objectives/resolution/escalations/0");
  }

  @Test
  void somebody_is_enough() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(SlaFacts.escalation(RaciRole.ACCOUNTABLE, "Claire Martin"))))
        .findsNothing();
  }

  @Test
  void unknown_roles_are_not_empty_roles() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalationToUnknown(RaciRole.ACCOUNTABLE))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalation(RaciRole.INFORMED))))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: l’escalade va au rôle «\u00a0informé\u00a0», que personne ne tient.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): the escalation goes to the role \"informed\", which nobody holds.");
  }
}
