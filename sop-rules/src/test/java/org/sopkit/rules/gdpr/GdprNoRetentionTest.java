package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-036. */
class GdprNoRetentionTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-036");

  @Test
  void fires_on_an_empty_list() {
    RULE.given(engagement().rules().build(), NOW).findsAt("/retention/rules");
  }

  @Test
  void one_category_is_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().rules().build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucune durée de conservation n’est fixée.")
        .says(Locale.ENGLISH, "No retention is set for any category of data.");
  }
}
