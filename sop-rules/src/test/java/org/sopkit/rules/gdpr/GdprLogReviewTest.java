package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-024. */
class GdprLogReviewTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-024");

  @Test
  void fires_at_31_days() {
    RULE.given(
            engagement().logs(new AccessLog("CRM", 12, null, LocalDate.of(2026, 2, 3))).build(),
            NOW)
        .findsAt("/accessLogs/0/lastReviewedOn");
  }

  @Test
  void exactly_30_days_are_in_time() {
    RULE.given(
            engagement().logs(new AccessLog("CRM", 12, null, LocalDate.of(2026, 2, 4))).build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_log_never_read_counts_from_the_start() {
    RULE.given(engagement().logs(new AccessLog("CRM", 12, null, null)).build(), NOW)
        .findsAt("/accessLogs/0/lastReviewedOn");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement().logs(new AccessLog("CRM", 12, null, LocalDate.of(2026, 2, 3))).build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Le journal de «\u00a0CRM\u00a0» n’a pas été lu depuis 31 jours, soit plus de 30.")
        .says(Locale.ENGLISH, "The log of \"CRM\" has not been read for 31 days, more than 30.");
  }
}
