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

/** GDPR-038. */
class GdprUntrainedTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-038");

  @Test
  void fires_on_an_access_without_training() {
    RULE.given(
            engagement().people(EngagementDraft.person(EngagementDraft.START, null)).build(), NOW)
        .findsAt("/people/0/trainings");
  }

  @Test
  void a_training_planned_for_later_is_none() {
    RULE.given(
            engagement()
                .people(EngagementDraft.person(EngagementDraft.START, LocalDate.of(2026, 3, 7)))
                .build(),
            NOW)
        .findsAt("/people/0/trainings");
  }

  @Test
  void without_an_access_none_is_asked_for() {
    RULE.given(
            engagement()
                .grants()
                .people(EngagementDraft.person(EngagementDraft.START, null))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement().people(EngagementDraft.person(EngagementDraft.START, null)).build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Nadia Roy a un accès sans avoir suivi de formation à la sécurité.")
        .says(Locale.ENGLISH, "Nadia Roy has an access without any security training.");
  }
}
