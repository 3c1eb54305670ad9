package org.sopkit.rules.sla;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-008. */
class SlaEscalationTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-008");

  @Test
  void fires_and_names_the_party() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(SlaFacts.escalation(RaciRole.ACCOUNTABLE, "Claire Martin"))))
        .findsAt("/objectives/resolution/escalations/0");
  }

  @Test
  void fires_when_the_roles_are_not_known() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalationToUnknown(RaciRole.ACCOUNTABLE))))
        .findsAt("/objectives/resolution/escalations/0");
  }

  @Test
  void a_role_that_nobody_holds_is_another_rule() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalation(RaciRole.ACCOUNTABLE))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(SlaFacts.escalation(RaciRole.ACCOUNTABLE, "Claire Martin", "Luc Petit"))))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "T-42 (resolution)\u00a0: à remonter au rôle «\u00a0approbateur\u00a0» (Claire Martin, Luc Petit) depuis le 9 mars 2026 09:00 Z.")
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): to be escalated to the role \"accountable\" (Claire Martin, Luc Petit) since 9 March 2026 09:00 Z.");
  }

  @Test
  void says_only_the_role_when_nobody_is_known() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.escalationToUnknown(RaciRole.ACCOUNTABLE))))
        .says(
            Locale.ENGLISH,
            "T-42 (resolution): to be escalated to the role \"accountable\" since 9 March 2026 09:00 Z.");
  }
}
