package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.engagement;
import static org.sopkit.rules.given.EngagementDraft.person;

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

/** GATE-006. */
class GateTrainingTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-006");

  @Test
  void fires_without_a_training() {
    RULE.given(gate(engagement().people(person(START, null)), INVOICES, NOW)).findsAt("");
  }

  @Test
  void fires_after_366_days() {
    RULE.given(gate(engagement().people(person(START, LocalDate.of(2025, 3, 5))), INVOICES, NOW))
        .findsAt("");
  }

  @Test
  void one_of_tomorrow_does_not_count() {
    RULE.given(gate(engagement().people(person(START, LocalDate.of(2026, 3, 7))), INVOICES, NOW))
        .findsAt("");
  }

  @Test
  void exactly_365_days_are_fine() {
    RULE.given(gate(engagement().people(person(START, LocalDate.of(2025, 3, 6))), INVOICES, NOW))
        .findsNothing();
  }

  @Test
  void one_of_today_is_fine() {
    RULE.given(gate(engagement().people(person(START, LocalDate.of(2026, 3, 6))), INVOICES, NOW))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement().people(person(START, null)), INVOICES, NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: aucune formation sécurité et confidentialité à jour.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": no security and confidentiality training that still counts.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
