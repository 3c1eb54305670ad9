package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-005. */
class GdprRetentionUnknownTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-005");

  @Test
  void fires_if_nobody_has_shown_it() {
    RULE.given(engagement().retention(null).build(), NOW)
        .findsAt("/retention/purgeRuns", "/retention/rules");
  }

  @Test
  void what_was_shown_is_not_asked_for() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().retention(null).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Preuve manquante\u00a0: liste des purges, attendue depuis le 1er septembre 2025.")
        .says(Locale.ENGLISH, "Evidence missing: list of purges, due since 1 September 2025.");
  }
}
