package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GATE-007. */
class GateAccessTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-007");

  @Test
  void fires_on_a_scope_that_is_not_granted() {
    RULE.given(
            gate(
                engagement(),
                GateRequest.of(
                    "nadia",
                    "Factures",
                    new DeclaredScope("CRM", List.of("deals: read", "deals: write"))),
                NOW))
        .findsAt("");
  }

  @Test
  void fires_on_an_access_revoked_yesterday() {
    RULE.given(
            gate(
                engagement().grants(EngagementDraft.grant(LocalDate.of(2026, 3, 5))),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void fires_on_a_system_without_any_access() {
    RULE.given(
            gate(
                engagement(),
                GateRequest.of("nadia", "Factures", new DeclaredScope("Banque", List.of())),
                NOW))
        .findsAt("");
  }

  @Test
  void fires_where_the_accesses_are_not_known() {
    RULE.given(gate(engagement().access(null), INVOICES, NOW)).findsAt("");
  }

  @Test
  void granted_is_fine() {
    RULE.given(gate(engagement(), INVOICES, NOW)).findsNothing();
  }

  @Test
  void on_the_day_of_the_revocation_it_still_holds() {
    RULE.given(
            gate(
                engagement().grants(EngagementDraft.grant(LocalDate.of(2026, 3, 6))),
                INVOICES,
                NOW))
        .findsNothing();
  }

  @Test
  void any_scope_of_the_system_is_enough_where_none_is_named() {
    RULE.given(
            gate(
                engagement(),
                GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of())),
                NOW))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            gate(
                engagement(),
                GateRequest.of(
                    "nadia",
                    "Factures",
                    new DeclaredScope("CRM", List.of("deals: read", "deals: write"))),
                NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: accès non ouverts\u00a0: CRM – deals: write.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": accesses not open: CRM – deals: write.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
