package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GATE-008. */
class GateSharedAccountTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-008");

  @Test
  void fires_on_a_shared_account() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "deals: read", AccountKind.SHARED, START, null, null)),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void fires_where_that_is_not_known() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant("nadia", "CRM", "deals: read", null, START, null, null)),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void a_personal_account_is_fine() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "deals: read", AccountKind.NAMED, START, null, null)),
                INVOICES,
                NOW))
        .findsNothing();
  }

  @Test
  void an_account_the_task_does_not_need_counts_too() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "deals: read", AccountKind.SHARED, START, null, null)),
                GateRequest.of("nadia", "Agenda"),
                NOW))
        .findsAt("");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "deals: read", AccountKind.SHARED, START, null, null)),
                INVOICES,
                NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: compte partagé, ou non prouvé nominatif\u00a0: CRM.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": account shared, or not shown to be personal: CRM.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
