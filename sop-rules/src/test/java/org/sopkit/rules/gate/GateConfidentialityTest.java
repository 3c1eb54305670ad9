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

/** GATE-005. */
class GateConfidentialityTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-005");

  @Test
  void fires_without_an_undertaking() {
    RULE.given(gate(engagement().people(person(null, START)), INVOICES, NOW)).findsAt("");
  }

  @Test
  void fires_on_one_of_tomorrow() {
    RULE.given(gate(engagement().people(person(LocalDate.of(2026, 3, 7), START)), INVOICES, NOW))
        .findsAt("");
  }

  @Test
  void one_of_today_is_fine() {
    RULE.given(gate(engagement().people(person(LocalDate.of(2026, 3, 6), START)), INVOICES, NOW))
        .findsNothing();
  }

  @Test
  void a_stranger_is_another_rule() {
    RULE.given(gate(engagement(), GateRequest.of("zoe", "Factures"), NOW)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement().people(person(null, START)), INVOICES, NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: aucun engagement de confidentialité signé.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": no signed undertaking of confidentiality.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
