package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.document;
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

/** GATE-002. */
class GateContractTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-002");

  @Test
  void fires_without_a_contract() {
    RULE.given(gate(engagement().contract(null), INVOICES, NOW)).findsAt("");
  }

  @Test
  void fires_without_an_sla() {
    RULE.given(gate(engagement().sla(null), INVOICES, NOW)).findsAt("");
  }

  @Test
  void fires_the_day_after_the_contract_ended() {
    RULE.given(
            gate(
                engagement().contract(document("C-1", START, LocalDate.of(2026, 3, 5))),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void fires_on_a_contract_signed_tomorrow() {
    RULE.given(
            gate(
                engagement().contract(document("C-1", LocalDate.of(2026, 3, 7), null)),
                INVOICES,
                NOW))
        .findsAt("");
  }

  @Test
  void in_force_is_fine() {
    RULE.given(gate(engagement(), INVOICES, NOW)).findsNothing();
  }

  @Test
  void on_its_last_day_too() {
    RULE.given(
            gate(
                engagement().contract(document("C-1", START, LocalDate.of(2026, 3, 6))),
                INVOICES,
                NOW))
        .findsNothing();
  }

  @Test
  void signed_today_is_fine() {
    RULE.given(
            gate(
                engagement().contract(document("C-1", LocalDate.of(2026, 3, 6), null)),
                INVOICES,
                NOW))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement().contract(null).sla(null), INVOICES, NOW))
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: rien ne prouve que ce soit signé et en vigueur\u00a0: contrat, SLA.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": nothing shows that this is signed and in force: contract, SLA.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
