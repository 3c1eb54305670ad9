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

/** GDPR-040. */
class GdprTrainingOldTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-040");

  @Test
  void fires_at_366_days() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 5)))
                .build(),
            NOW)
        .findsAt("/people/0/trainings");
  }

  @Test
  void exactly_365_days_are_in_time() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 6)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 5)))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La dernière formation de Nadia Roy date du 5 mars 2025, il y a 366 jours.")
        .says(Locale.ENGLISH, "The last training of Nadia Roy was on 5 March 2025, 366 days ago.");
  }
}
