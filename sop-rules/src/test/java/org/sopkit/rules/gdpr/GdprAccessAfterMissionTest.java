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

/** GDPR-017. */
class GdprAccessAfterMissionTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-017");

  @Test
  void fires_two_days_after_the_mission() {
    RULE.given(engagement().end(LocalDate.of(2026, 3, 4)).build(), NOW)
        .findsAt("/access/grants/0/revokedOn");
  }

  @Test
  void one_day_is_allowed() {
    RULE.given(engagement().end(LocalDate.of(2026, 3, 5)).build(), NOW).findsNothing();
  }

  @Test
  void a_revoked_access_is_fine() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 3, 4))
                .grants(EngagementDraft.grant(LocalDate.of(2026, 3, 4)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_revocation_planned_for_later_is_none() {
    RULE.given(
            engagement()
                .end(LocalDate.of(2026, 3, 4))
                .grants(EngagementDraft.grant(LocalDate.of(2026, 3, 20)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/revokedOn");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().end(LocalDate.of(2026, 3, 4)).build(), NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Nadia Roy a toujours accès à «\u00a0CRM\u00a0», alors que la mission a pris fin le 4 mars 2026.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy still has access to \"CRM\" although the mission ended on 4 March 2026.");
  }
}
