package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-021. */
class GdprNoLogTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-021");

  @Test
  void fires_on_a_system_without_a_log() {
    RULE.given(engagement().logs().build(), NOW).findsAt("/accessLogs");
  }

  @Test
  void a_system_nobody_uses_needs_none() {
    RULE.given(engagement().logs().grants().build(), NOW).findsNothing();
  }

  @Test
  void a_log_is_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().logs().build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "«\u00a0CRM\u00a0» est utilisé, mais n’a pas de journal d’accès.")
        .says(Locale.ENGLISH, "\"CRM\" is used but has no access log.");
  }
}
