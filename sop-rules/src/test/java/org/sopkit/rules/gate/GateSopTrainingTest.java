package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GATE-010. */
class GateSopTrainingTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-010");

  @Test
  void fires_without_a_training() {
    RULE.given(gate(engagement(), INVOICES.trainedOn("SOP-1", List.of()), NOW)).findsAt("");
  }

  @Test
  void fires_on_a_training_without_a_day() {
    RULE.given(
            gate(
                engagement(),
                INVOICES.trainedOn("SOP-1", List.of(new SopTraining("nadia", "SOP-1", null, null))),
                NOW))
        .findsAt("");
  }

  @Test
  void fires_on_one_of_tomorrow() {
    RULE.given(
            gate(
                engagement(),
                INVOICES.trainedOn(
                    "SOP-1",
                    List.of(new SopTraining("nadia", "SOP-1", LocalDate.of(2026, 3, 7), null))),
                NOW))
        .findsAt("");
  }

  @Test
  void somebody_else_does_not_count() {
    RULE.given(
            gate(
                engagement(),
                INVOICES.trainedOn(
                    "SOP-1",
                    List.of(new SopTraining("karim", "SOP-1", LocalDate.of(2026, 3, 6), null))),
                NOW))
        .findsAt("");
  }

  @Test
  void another_procedure_does_not_count() {
    RULE.given(
            gate(
                engagement(),
                INVOICES.trainedOn(
                    "SOP-1",
                    List.of(new SopTraining("nadia", "SOP-2", LocalDate.of(2026, 3, 6), null))),
                NOW))
        .findsAt("");
  }

  @Test
  void trained_today_is_fine() {
    RULE.given(
            gate(
                engagement(),
                INVOICES.trainedOn(
                    "SOP-1",
                    List.of(new SopTraining("nadia", "SOP-1", LocalDate.of(2026, 3, 6), null))),
                NOW))
        .findsNothing();
  }

  @Test
  void it_is_not_asked_without_a_procedure() {
    RULE.given(gate(engagement(), INVOICES, NOW)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement(), INVOICES.trainedOn("SOP-1", List.of()), NOW))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: pas de formation datée à la SOP «\u00a0SOP-1\u00a0».")
        .says(
            Locale.ENGLISH,
            "Nadia Roy may not start \"Factures\": no dated training on the SOP \"SOP-1\".");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
