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

/** GDPR-104. */
class FurtherTransferGroundTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-104");

  @Test
  void fires_without_a_ground() {
    RULE.given(
            engagement()
                .transfers(new Transfer("MG", "Tantely", null, "SCC-1", LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/mechanism");
  }

  @Test
  void clauses_are_a_ground() {
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
  void within_the_area_none_is_needed() {
    RULE.given(
            engagement()
                .transfers(new Transfer("BE", "Tantely", null, "SCC-1", LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .transfers(new Transfer("MG", "Tantely", null, "SCC-1", LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(Locale.FRENCH, "Le transfert vers MG n’a pas de fondement.")
        .says(Locale.ENGLISH, "The transfer to MG has no legal ground.");
  }
}
