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

/** GDPR-105. */
class FurtherAdequacyTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-105");

  @Test
  void fires_on_a_country_without_a_decision() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.ADEQUACY_DECISION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/mechanism");
  }

  @Test
  void switzerland_is_adequate() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "CH",
                        "Tantely",
                        Transfer.Mechanism.ADEQUACY_DECISION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void brazil_is_since_2026() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "BR",
                        "Tantely",
                        Transfer.Mechanism.ADEQUACY_DECISION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void clauses_need_no_decision() {
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
                        Transfer.Mechanism.ADEQUACY_DECISION,
                        "SCC-1",
                        LocalDate.of(2025, 8, 1)))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucune décision d’adéquation pour MG au 9 février 2026.")
        .says(Locale.ENGLISH, "No adequacy decision for MG as of 9 February 2026.");
  }
}
