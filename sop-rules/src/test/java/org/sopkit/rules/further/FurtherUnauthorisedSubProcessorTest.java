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

/** GDPR-110. */
class FurtherUnauthorisedSubProcessorTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-110");

  @Test
  void fires_without_an_authorisation() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.SPECIFIC,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, LocalDate.of(2025, 9, 1), null, "CT-9"))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0/authorisedOn");
  }

  @Test
  void one_of_tomorrow_does_not_count() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.SPECIFIC,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2026, 3, 7),
                        "CT-9"))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0/authorisedOn");
  }

  @Test
  void one_of_today_does() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.SPECIFIC,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2026, 3, 6),
                        "CT-9"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_general_one_is_another_rule() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, LocalDate.of(2025, 9, 1), null, "CT-9"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.SPECIFIC,
                    30,
                    new SubProcessor(
                        "Ravo Data", "saisie", null, LocalDate.of(2025, 9, 1), null, "CT-9"))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Ravo Data n’a pas été autorisé par le client.")
        .says(Locale.ENGLISH, "Ravo Data was not authorised by the client.");
  }
}
