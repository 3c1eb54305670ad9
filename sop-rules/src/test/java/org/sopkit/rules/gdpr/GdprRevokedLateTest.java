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

/** GDPR-018. */
class GdprRevokedLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-018");

  @Test
  void fires_if_revoked_two_days_after_the_mission() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 27))
                .grants(EngagementDraft.grant(LocalDate.of(2026, 3, 1)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/revokedOn");
  }

  @Test
  void one_day_is_allowed() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 27))
                .grants(EngagementDraft.grant(LocalDate.of(2026, 2, 28)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 2, 27))
                .grants(EngagementDraft.grant(LocalDate.of(2026, 3, 1)))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "L’accès de Nadia Roy à «\u00a0CRM\u00a0» a été révoqué 2 jours après la fin de mission.")
        .says(
            Locale.ENGLISH,
            "The access of Nadia Roy to \"CRM\" was revoked 2 days after the end of the mission.");
  }
}
