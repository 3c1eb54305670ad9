package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.at;
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

/** GATE-001. */
class GateMissionTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-001");

  @Test
  void fires_before_the_mission() {
    RULE.given(gate(engagement(), INVOICES, at(2025, 8, 31))).findsAt("");
  }

  @Test
  void fires_after_it() {
    RULE.given(gate(engagement().end(LocalDate.of(2026, 3, 5)), INVOICES, NOW)).findsAt("");
  }

  @Test
  void on_its_first_day_the_gate_is_open() {
    RULE.given(gate(engagement(), INVOICES, START.atTime(9, 0).atZone(NOW.getZone())))
        .findsNothing();
  }

  @Test
  void on_its_last_day_too() {
    RULE.given(gate(engagement().end(LocalDate.of(2026, 3, 6)), INVOICES, NOW)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement(), INVOICES, at(2025, 8, 31)))
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: la mission n’est pas en cours.")
        .says(Locale.ENGLISH, "Nadia Roy may not start \"Factures\": the mission does not run.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
