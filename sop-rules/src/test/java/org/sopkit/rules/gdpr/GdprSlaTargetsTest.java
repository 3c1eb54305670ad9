package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SlaAgreement;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-011. */
class GdprSlaTargetsTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-011");

  @Test
  void fires_on_an_sla_without_deadlines() {
    RULE.given(
            engagement()
                .sla(
                    new SlaAgreement(
                        EngagementDraft.document("SLA-2025-07", LocalDate.of(2025, 8, 20), null),
                        List.of()))
                .build(),
            NOW)
        .findsAt("/sla/targets");
  }

  @Test
  void one_deadline_is_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .sla(
                    new SlaAgreement(
                        EngagementDraft.document("SLA-2025-07", LocalDate.of(2025, 8, 20), null),
                        List.of()))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le SLA «\u00a0SLA-2025-07\u00a0» ne fixe aucun délai.")
        .says(Locale.ENGLISH, "The SLA \"SLA-2025-07\" sets no deadline.");
  }
}
