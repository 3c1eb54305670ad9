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

/** GDPR-037. */
class GdprConfidentialityLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-037");

  @Test
  void fires_the_day_after_the_first_access() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(LocalDate.of(2025, 9, 2), EngagementDraft.START))
                .build(),
            NOW)
        .findsAt("/people/0/confidentialitySignedOn");
  }

  @Test
  void on_the_day_itself_it_is_in_time() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(LocalDate.of(2025, 9, 2), EngagementDraft.START))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy a signé l’engagement de confidentialité le 2 septembre 2025, après son premier accès, le 1er septembre 2025.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy signed the confidentiality undertaking on 2 September 2025, after the first access on 1 September 2025.");
  }
}
