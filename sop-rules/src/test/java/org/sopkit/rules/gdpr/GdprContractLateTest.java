package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.model.gdpr.SlaAgreement;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-008. */
class GdprContractLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-008");

  @Test
  void fires_if_signed_the_day_after_the_start() {
    RULE.given(
            engagement()
                .contract(EngagementDraft.document("C-2025-07", LocalDate.of(2025, 9, 2), null))
                .build(),
            NOW)
        .findsAt("/contract");
  }

  @Test
  void signed_on_the_first_day_is_in_time() {
    RULE.given(
            engagement()
                .contract(EngagementDraft.document("C-2025-07", LocalDate.of(2025, 9, 1), null))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void the_sla_counts_too() {
    RULE.given(
            engagement()
                .sla(
                    new SlaAgreement(
                        EngagementDraft.document("C-2025-07", LocalDate.of(2025, 9, 2), null),
                        List.of(SlaTarget.workingDays(2))))
                .build(),
            NOW)
        .findsAt("/sla/document");
  }

  @Test
  void the_dpa_is_another_rule() {
    RULE.given(
            engagement()
                .dpa(EngagementDraft.dpa(LocalDate.of(2025, 9, 2), DpaPoint.values()))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .contract(EngagementDraft.document("C-2025-07", LocalDate.of(2025, 9, 2), null))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Document signé trop tard – contrat\u00a0: le 2 septembre 2025, pour une mission commencée le 1er septembre 2025.")
        .says(
            Locale.ENGLISH,
            "Signed too late – contract: on 2 September 2025, for a mission that started on 1 September 2025.");
  }
}
