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

/** GDPR-112. */
class FurtherSubProcessorContractTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-112");

  @Test
  void fires_without_a_contract() {
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
                        null))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0/contractReference");
  }

  @Test
  void a_contract_is_enough() {
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
  void says_so_in_both_languages() {
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
                        null))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucun contrat n’impose à Ravo Data les obligations du DPA.")
        .says(Locale.ENGLISH, "No contract binds Ravo Data to the obligations of the DPA.");
  }
}
