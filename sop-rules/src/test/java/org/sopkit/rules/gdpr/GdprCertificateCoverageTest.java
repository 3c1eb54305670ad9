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

/** GDPR-035. */
class GdprCertificateCoverageTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-035");

  @Test
  void fires_on_copies_it_leaves_out() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 27))
                .grants()
                .certificate(LocalDate.of(2026, 3, 1), EndOfMission.Copy.COPIES)
                .build(),
            NOW)
        .findsAt("/retention/endOfMission/covered");
  }

  @Test
  void covering_both_is_enough() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 27))
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
                .end(LocalDate.of(2026, 2, 27))
                .grants()
                .certificate(LocalDate.of(2026, 3, 1), EndOfMission.Copy.COPIES)
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Le certificat de fin de mission ne couvre pas\u00a0: sauvegardes.")
        .says(Locale.ENGLISH, "The certificate does not cover: backups.");
  }
}
