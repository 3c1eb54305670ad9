package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-118. */
class FurtherImpactHelpTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-118");

  @Test
  void fires_after_366_days() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 3, 5))
                .build(),
            NOW)
        .findsAt("/further/impactAssessmentHelp/lastTestedOn");
  }

  @Test
  void fires_if_never_tried() {
    RULE.given(
            engagement()
                .renewed(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), null)
                .build(),
            NOW)
        .findsAt("/further/impactAssessmentHelp/lastTestedOn");
  }

  @Test
  void exactly_365_days_are_fine() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 3, 6))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void after_the_mission_nobody_tries() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 3, 5))
                .renewed(LocalDate.of(2025, 10, 1), null, null)
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 3, 5))
                .build(),
            NOW)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "«\u00a0AIPD-01\u00a0»\u00a0: aucun essai depuis 366 jours.")
        .says(Locale.ENGLISH, "\"AIPD-01\": not tried for 366 days.");
  }
}
