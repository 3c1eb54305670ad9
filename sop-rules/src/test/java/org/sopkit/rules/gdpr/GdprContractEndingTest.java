package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-010. */
class GdprContractEndingTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-010");

  @Test
  void fires_30_days_before() {
    RULE.given(
            engagement()
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 4, 5)))
                .build(),
            NOW)
        .findsAt("/contract/validUntil");
  }

  @Test
  void exactly_31_days_before_is_early() {
    RULE.given(
            engagement()
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 4, 6)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_mission_that_ends_with_it_needs_no_more() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 3, 20))
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 20)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 4, 5)))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Document qui expire le 5 avril 2026, dans 30 jours – contrat.")
        .says(Locale.ENGLISH, "Expires on 5 April 2026, in 30 days – contract.");
  }
}
