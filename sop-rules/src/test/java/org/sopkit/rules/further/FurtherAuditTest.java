package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.at;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-120. */
class FurtherAuditTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-120");

  @Test
  void fires_731_days_after_the_last() {
    RULE.given(
            engagement().audits(new DatedReference("AUD-1", LocalDate.of(2024, 3, 5))).build(), NOW)
        .findsAt("/further/audits");
  }

  @Test
  void fires_731_days_after_the_start_if_there_was_none() {
    RULE.given(engagement().audits().build(), at(2027, 9, 2)).findsAt("/further/audits");
  }

  @Test
  void a_planned_one_does_not_count() {
    RULE.given(
            engagement().audits(new DatedReference("AUD-1", LocalDate.of(2030, 1, 1))).build(),
            at(2027, 9, 2))
        .findsAt("/further/audits");
  }

  @Test
  void exactly_730_days_are_fine() {
    RULE.given(
            engagement().audits(new DatedReference("AUD-1", LocalDate.of(2024, 3, 6))).build(), NOW)
        .findsNothing();
  }

  @Test
  void the_last_one_counts() {
    RULE.given(
            engagement()
                .audits(
                    new DatedReference("AUD-1", LocalDate.of(2024, 3, 5)),
                    new DatedReference("AUD-1", LocalDate.of(2026, 1, 5)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_young_mission_need_not_be_audited() {
    RULE.given(engagement().audits().build(), at(2027, 9, 1)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement().audits(new DatedReference("AUD-1", LocalDate.of(2024, 3, 5))).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Aucun audit depuis 731 jours.")
        .says(Locale.ENGLISH, "No audit for 731 days.");
  }
}
