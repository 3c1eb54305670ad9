package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-019. */
class GdprAccessReviewTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-019");

  @Test
  void fires_at_366_days() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        LocalDate.of(2025, 3, 1),
                        null,
                        LocalDate.of(2025, 3, 5)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/lastReviewedOn");
  }

  @Test
  void exactly_365_days_are_in_time() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        LocalDate.of(2025, 3, 1),
                        null,
                        LocalDate.of(2025, 3, 6)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void without_a_review_the_day_of_the_grant_counts() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        LocalDate.of(2025, 3, 5),
                        null,
                        null))
                .build(),
            NOW)
        .findsAt("/access/grants/0/lastReviewedOn");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        LocalDate.of(2025, 3, 1),
                        null,
                        LocalDate.of(2025, 3, 5)))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "L’accès de Nadia Roy à «\u00a0CRM\u00a0» n’a pas été revu depuis le 5 mars 2025, il y a plus de 365 jours.")
        .says(
            Locale.ENGLISH,
            "The access of Nadia Roy to \"CRM\" has not been reviewed since 5 March 2025, more than 365 days ago.");
  }
}
