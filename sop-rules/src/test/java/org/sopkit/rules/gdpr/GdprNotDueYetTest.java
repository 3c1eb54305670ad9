package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-007. */
class GdprNotDueYetTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-007");

  @Test
  void fires_before_the_mission() {
    RULE.given(engagement().contract(null).build(), EngagementDraft.at(2025, 8, 31))
        .findsAt("/contract", "/people/0/confidentialitySignedOn");
  }

  @Test
  void on_the_first_day_it_is_due() {
    RULE.given(engagement().contract(null).build(), EngagementDraft.at(2025, 9, 1)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().contract(null).build(), EngagementDraft.at(2025, 8, 31))
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "Pas encore exigé\u00a0: contrat, à avoir le 1er septembre 2025.")
        .says(Locale.ENGLISH, "Not due yet: contract, to be there on 1 September 2025.");
  }
}
