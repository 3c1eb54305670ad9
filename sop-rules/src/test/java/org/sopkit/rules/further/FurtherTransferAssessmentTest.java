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

/** GDPR-106. */
class FurtherTransferAssessmentTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-106");

  @Test
  void fires_on_clauses_without_an_assessment() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        "SCC-1",
                        null))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/impactAssessedOn");
  }

  @Test
  void fires_on_binding_rules_too() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG", "Tantely", Transfer.Mechanism.BINDING_CORPORATE_RULES, "SCC-1", null))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/impactAssessedOn");
  }

  @Test
  void fires_on_module_3_too() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_3,
                        "SCC-1",
                        null))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/impactAssessedOn");
  }

  @Test
  void an_assessment_of_tomorrow_does_not_count() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        "SCC-1",
                        LocalDate.of(2026, 3, 7)))
                .build(),
            NOW)
        .findsAt("/further/transfers/0/impactAssessedOn");
  }

  @Test
  void an_assessment_of_today_does() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "MG",
                        "Tantely",
                        Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2,
                        "SCC-1",
                        LocalDate.of(2026, 3, 6)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void an_adequate_country_needs_none() {
    RULE.given(
            engagement()
                .transfers(
                    new Transfer(
                        "CH", "Tantely", Transfer.Mechanism.ADEQUACY_DECISION, "SCC-1", null))
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
                        "SCC-1",
                        null))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le droit de MG n’a pas été évalué.")
        .says(Locale.ENGLISH, "The law of MG was not assessed.");
  }
}
