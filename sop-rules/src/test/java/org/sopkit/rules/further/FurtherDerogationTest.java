package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.Transfer;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-107. */
class FurtherDerogationTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-107");

  @Test
  void fires_on_an_exception_of_article_49() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.DEROGATION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/mechanism");
  }

  @Test
  void clauses_are_no_exception() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.DEROGATION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Le transfert vers MG repose sur une dérogation.")
        .says(Locale.ENGLISH, "The transfer to MG rests on a derogation.");
  }
}
