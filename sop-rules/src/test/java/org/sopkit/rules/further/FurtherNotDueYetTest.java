package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.at;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-102. */
class FurtherNotDueYetTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-102");

  @Test
  void fires_the_day_before_the_mission() {
    RULE.given(engagement().dpa(null).build(), at(2025, 8, 31)).findsAt("/dpa/subProcessing");
  }

  @Test
  void from_the_first_day_it_is_another_rule() {
    RULE.given(engagement().dpa(null).build(), at(2025, 9, 1)).findsNothing();
  }

  @Test
  void all_evidence_is_there() {
    RULE.given(engagement().build(), at(2025, 8, 31)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().dpa(null).build(), at(2025, 8, 31))
        .withSeverity(Severity.INFO)
        .says(
            Locale.FRENCH,
            "À fournir avant le 1er septembre 2025\u00a0: sous-traitants ultérieurs.")
        .says(Locale.ENGLISH, "To be given before 1 September 2025: sub-processors.");
  }
}
