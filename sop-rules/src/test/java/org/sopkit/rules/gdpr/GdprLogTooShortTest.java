package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-022. */
class GdprLogTooShortTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-022");

  @Test
  void fires_at_five_months() {
    RULE.given(engagement().logs(EngagementDraft.log(5, null)).build(), NOW)
        .findsAt("/accessLogs/0/retentionMonths");
  }

  @Test
  void six_months_are_enough() {
    RULE.given(engagement().logs(EngagementDraft.log(6, null)).build(), NOW).findsNothing();
  }

  @Test
  void a_reason_excuses_it() {
    RULE.given(engagement().logs(EngagementDraft.log(5, "PIA 2025-3")).build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().logs(EngagementDraft.log(5, null)).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Le journal de «\u00a0CRM\u00a0» est gardé 5 mois, soit moins de 6, sans raison écrite.")
        .says(
            Locale.ENGLISH,
            "The log of \"CRM\" is kept for 5 months, less than 6, without a written reason.");
  }
}
