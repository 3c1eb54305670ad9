package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.model.gdpr.SubProcessor;
import org.sopkit.model.gdpr.Transfer;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-103. */
class FurtherUndeclaredCountryTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-103");

  @Test
  void fires_on_a_person_who_works_from_madagascar() {
    RULE.given(engagement().worksFrom("MG").build(), NOW).findsAt("/people/0/country");
  }

  @Test
  void fires_on_a_sub_processor_there() {
    RULE.given(
            engagement()
                .subProcessing(
                    Authorisation.GENERAL,
                    30,
                    new SubProcessor(
                        "Ravo Data",
                        "saisie",
                        "MG",
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2025, 9, 20),
                        "CT-9"))
                .build(),
            NOW)
        .findsAt("/dpa/subProcessing/subProcessors/0/country");
  }

  @Test
  void a_declared_transfer_is_fine() {
    RULE.given(
            engagement()
                .worksFrom("MG")
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
  void france_is_no_transfer() {
    RULE.given(engagement().worksFrom("FR").build(), NOW).findsNothing();
  }

  @Test
  void reunion_belongs_to_the_union() {
    RULE.given(engagement().worksFrom("RE").build(), NOW).findsNothing();
  }

  @Test
  void norway_belongs_to_the_area() {
    RULE.given(engagement().worksFrom("NO").build(), NOW).findsNothing();
  }

  @Test
  void an_unknown_country_is_not_judged() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().worksFrom("MG").build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy traite les données depuis un pays hors EEE (MG) sans transfert déclaré.")
        .says(
            Locale.ENGLISH,
            "Nadia Roy processes the data from a country outside the EEA (MG) without a declared transfer.");
  }
}
