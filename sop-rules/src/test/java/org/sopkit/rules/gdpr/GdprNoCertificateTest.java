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

/** GDPR-033. */
class GdprNoCertificateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-033");

  @Test
  void fires_31_days_after_the_mission() {
    RULE.given(engagement().end(LocalDate.of(2026, 2, 3)).grants().build(), NOW)
        .findsAt("/retention/endOfMission");
  }

  @Test
  void exactly_30_days_are_in_time() {
    RULE.given(engagement().end(LocalDate.of(2026, 2, 4)).grants().build(), NOW).findsNothing();
  }

  @Test
  void a_certificate_is_enough() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 3))
                .grants()
                .certificate(LocalDate.of(2026, 2, 10), EndOfMission.Copy.values())
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().end(LocalDate.of(2026, 2, 3)).grants().build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "La mission a pris fin le 3 février 2026, il y a 31 jours, sans certificat de restitution ou de suppression.")
        .says(
            Locale.ENGLISH,
            "The mission ended on 3 February 2026, 31 days ago, without a certificate of return or deletion.");
  }
}
