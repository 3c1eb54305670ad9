package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.dpa;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GATE-003. */
class GateDpaTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-003");

  @Test
  void fires_without_a_dpa() {
    RULE.given(gate(engagement().dpa(null), INVOICES, NOW)).findsAt("");
  }

  @Test
  void fires_on_one_signed_tomorrow() {
    RULE.given(
            gate(engagement().dpa(dpa(LocalDate.of(2026, 3, 7), DpaPoint.values())), INVOICES, NOW))
        .findsAt("");
  }

  @Test
  void signed_today_is_fine() {
    RULE.given(
            gate(engagement().dpa(dpa(LocalDate.of(2026, 3, 6), DpaPoint.values())), INVOICES, NOW))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement().dpa(null), INVOICES, NOW))
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: rien ne prouve que le DPA soit signé et en vigueur.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": nothing shows that the DPA is signed and in force.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
