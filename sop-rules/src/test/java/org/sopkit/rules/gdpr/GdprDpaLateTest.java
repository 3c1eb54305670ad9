package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-012. */
class GdprDpaLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-012");

  @Test
  void fires_if_signed_after_the_first_access() {
    RULE.given(
            engagement()
                .dpa(EngagementDraft.dpa(LocalDate.of(2025, 9, 2), DpaPoint.values()))
                .build(),
            NOW)
        .findsAt("/dpa/document");
  }

  @Test
  void signed_on_the_day_of_the_first_access_is_in_time() {
    RULE.given(
            engagement()
                .dpa(EngagementDraft.dpa(LocalDate.of(2025, 9, 1), DpaPoint.values()))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .dpa(EngagementDraft.dpa(LocalDate.of(2025, 9, 2), DpaPoint.values()))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Le DPA a été signé le 2 septembre 2025, après le premier accès aux données, le 1er septembre 2025.")
        .says(
            Locale.ENGLISH,
            "The DPA was signed on 2 September 2025, after the first access to data on 1 September 2025.");
  }
}
