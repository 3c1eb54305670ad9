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

/** GDPR-108. */
class FurtherTransferReferenceTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-108");

  @Test
  void fires_without_a_reference() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        null,
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/reference");
  }

  @Test
  void fires_on_a_blank_one() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        " ",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/reference");
  }

  @Test
  void a_reference_is_enough() {
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
  void no_ground_at_all_is_another_rule() {
    RULE.given(
            engagement()
                .transfers(new Transfer("MG", "Tantely", null, null, LocalDate.of(2025, 8, 1)))
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
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        null,
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Transfert vers MG\u00a0: clauses types, module 2, sans référence.")
        .says(Locale.ENGLISH, "Transfer to MG: standard clauses, module 2, without a reference.");
  }
}
