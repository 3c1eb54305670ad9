package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.model.gdpr.SubProcessor;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-111. */
class FurtherUnannouncedSubProcessorTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-111");

  @Test
  void fires_without_an_announcement() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, null, LocalDate.of(2025, 9, 20), "CT-9"))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0/announcedOn");
  }

  @Test
  void announced_today_is_fine() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2026, 3, 6),
                        LocalDate.of(2025, 9, 20),
                        "CT-9"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_specific_authorisation_is_another_rule() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.SPECIFIC,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, null, LocalDate.of(2025, 9, 20), "CT-9"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, null, LocalDate.of(2025, 9, 20), "CT-9"))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Ravo Data n’a pas été annoncé au client.")
        .says(Locale.ENGLISH, "Ravo Data was not announced to the client.");
  }
}
