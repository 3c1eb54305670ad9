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

/** GDPR-009. */
class GdprContractOverTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-009");

  @Test
  void fires_the_day_after_its_end() {
    RULE.given(
            engagement()
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 5)))
                .build(),
            NOW)
        .findsAt("/contract");
  }

  @Test
  void on_its_last_day_it_holds() {
    RULE.given(
            engagement()
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 6)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void after_the_mission_it_need_not_hold() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 3, 5))
                .contract(
                    EngagementDraft.document(
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 5)))
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
                        "C-2025-07", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 5)))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Document qui n’est pas en vigueur aujourd’hui – contrat (du 20 août 2025 au 5 mars 2026).")
        .says(
            Locale.ENGLISH, "Not in force today – contract (from 20 August 2025 to 5 March 2026).");
  }
}
