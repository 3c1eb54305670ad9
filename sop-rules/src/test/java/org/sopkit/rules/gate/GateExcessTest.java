package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
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

/** GATE-009. */
class GateExcessTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-009");

  @Test
  void fires_on_an_access_beyond_the_mission() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "all: write", AccountKind.NAMED, START, null, null)),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void a_declared_scope_is_fine() {
    RULE.given(gate(engagement(), INVOICES, NOW)).findsNothing();
  }

  @Test
  void an_access_that_was_revoked_does_not_count() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        EngagementDraft.grant(null),
                        new AccessGrant(
                            "nadia",
                            "CRM",
                            "all: write",
                            AccountKind.NAMED,
                            START,
                            LocalDate.of(2026, 3, 5),
                            null)),
                INVOICES,
                NOW))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            gate(
                engagement()
                    .grants(
                        new AccessGrant(
                            "nadia", "CRM", "all: write", AccountKind.NAMED, START, null, null)),
                INVOICES,
                NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: accès au-delà de la mission\u00a0: CRM – all: write.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": access beyond the mission: CRM – all: write.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
