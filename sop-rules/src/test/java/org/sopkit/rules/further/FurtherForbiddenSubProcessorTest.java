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

/** GDPR-109. */
class FurtherForbiddenSubProcessorTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-109");

  @Test
  void fires_where_none_is_allowed() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.NONE,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2025, 9, 20),
                        "CT-9"))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0");
  }

  @Test
  void allowed_in_general_is_fine() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2025, 9, 20),
                        "CT-9"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void nobody_engaged_is_fine() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.NONE,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        null,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2025, 9, 20),
                        "CT-9"))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Ravo Data traite les données, alors que le DPA n’autorise aucun sous-traitant ultérieur.")
        .says(
            Locale.ENGLISH,
            "Ravo Data processes the data, although the DPA allows no sub-processor.");
  }
}
