package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-031. */
class GdprRetentionBasisTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-031");

  @Test
  void fires_without_a_basis() {
    RULE.given(engagement().rules(EngagementDraft.rule(36, null)).build(), NOW)
        .findsAt("/retention/rules/0");
  }

  @Test
  void fires_without_a_number_of_months() {
    RULE.given(engagement().rules(EngagementDraft.rule(null, "loi")).build(), NOW)
        .findsAt("/retention/rules/0");
  }

  @Test
  void both_are_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().rules(EngagementDraft.rule(36, null)).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La conservation de «\u00a0factures émises\u00a0» n’a pas de durée ou pas de fondement.")
        .says(Locale.ENGLISH, "The retention of \"factures émises\" has no length or no basis.");
  }
}
