package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-034. */
class GdprCertificateLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-034");

  @Test
  void fires_at_31_days() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 1, 30))
                .grants()
                .certificate(LocalDate.of(2026, 3, 2), EndOfMission.Copy.values())
                .build(),
            NOW)
        .findsAt("/retention/endOfMission/certifiedOn");
  }

  @Test
  void exactly_30_days_are_in_time() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 1, 30))
                .grants()
                .certificate(LocalDate.of(2026, 3, 1), EndOfMission.Copy.values())
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 1, 30))
                .grants()
                .certificate(LocalDate.of(2026, 3, 2), EndOfMission.Copy.values())
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Le certificat de fin de mission date de 31 jours après la fin, soit plus de 30.")
        .says(
            Locale.ENGLISH,
            "The certificate is of 31 days after the end of the mission, more than 30.");
  }
}
