package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.at;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.FurtherEvidence;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-101. */
class FurtherEvidenceTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-101");

  @Test
  void fires_where_nothing_is_known() {
    RULE.given(engagement().further(null).build(), NOW)
        .findsAt(
            "/further/audits",
            "/further/dataProtectionContact",
            "/further/impactAssessmentHelp",
            "/further/instructions",
            "/further/processorRegister",
            "/further/requestHelp",
            "/further/transfers");
  }

  @Test
  void fires_on_the_first_day_of_the_mission() {
    RULE.given(
            engagement()
                .further(new FurtherEvidence(List.of(), null, "dpo", List.of(), null, null, null))
                .build(),
            at(2025, 9, 1))
        .findsAt(
            "/further/audits",
            "/further/impactAssessmentHelp",
            "/further/processorRegister",
            "/further/requestHelp");
  }

  @Test
  void a_blank_contact_is_none() {
    RULE.given(
            engagement()
                .further(new FurtherEvidence(null, null, " ", null, null, null, List.of()))
                .build(),
            NOW)
        .findsAt(
            "/further/dataProtectionContact",
            "/further/impactAssessmentHelp",
            "/further/instructions",
            "/further/processorRegister",
            "/further/requestHelp",
            "/further/transfers");
  }

  @Test
  void fires_on_an_agreement_that_says_nothing_of_sub_processors() {
    RULE.given(engagement().dpa(null).build(), NOW).findsAt("/dpa/subProcessing");
  }

  @Test
  void all_evidence_is_there() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void before_the_mission_it_is_another_rule() {
    RULE.given(engagement().further(null).build(), at(2025, 8, 31)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().dpa(null).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Aucune preuve depuis le 1er septembre 2025\u00a0: sous-traitants ultérieurs.")
        .says(Locale.ENGLISH, "No evidence since 1 September 2025: sub-processors.");
  }
}
