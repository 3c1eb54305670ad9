package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-023. */
class GdprLogTooLongTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-023");

  @Test
  void fires_at_13_months() {
    RULE.given(engagement().logs(EngagementDraft.log(13, null)).build(), NOW)
        .findsAt("/accessLogs/0/retentionMonths");
  }

  @Test
  void exactly_12_months_are_fine() {
    RULE.given(engagement().logs(EngagementDraft.log(12, null)).build(), NOW).findsNothing();
  }

  @Test
  void a_reason_excuses_it() {
    RULE.given(engagement().logs(EngagementDraft.log(36, "contrôle interne")).build(), NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().logs(EngagementDraft.log(13, null)).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Le journal de «\u00a0CRM\u00a0» est gardé 13 mois, soit plus de 12, sans raison écrite.")
        .says(
            Locale.ENGLISH,
            "The log of \"CRM\" is kept for 13 months, more than 12, without a written reason.");
  }
}
