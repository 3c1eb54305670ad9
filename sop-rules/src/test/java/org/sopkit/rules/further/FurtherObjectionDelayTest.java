package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-113. */
class FurtherObjectionDelayTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-113");

  @Test
  void fires_on_a_general_authorisation_without_one() {
    RULE.given(engagement().subProcessing(Authorisation.GENERAL, null).build(), NOW)
        .findsAt("/dpa/subProcessing/objectionDays");
  }

  @Test
  void zero_days_are_agreed_days() {
    RULE.given(engagement().subProcessing(Authorisation.GENERAL, 0).build(), NOW).findsNothing();
  }

  @Test
  void a_specific_authorisation_needs_none() {
    RULE.given(engagement().subProcessing(Authorisation.SPECIFIC, null).build(), NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().subProcessing(Authorisation.GENERAL, null).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "L’autorisation générale ne dit pas en combien de jours le client peut s’opposer.")
        .says(
            Locale.ENGLISH,
            "The general authorisation does not say within how many days the client may object.");
  }
}
