package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-006. */
class GdprTrainingUnknownTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-006");

  @Test
  void fires_if_nobody_has_shown_it() {
    RULE.given(engagement().peopleUnknown().build(), NOW).findsAt("/people");
  }

  @Test
  void an_undertaking_nobody_has_shown_is_unknown() {
    RULE.given(
            engagement().people(EngagementDraft.person(null, EngagementDraft.START)).build(), NOW)
        .findsAt("/people/0/confidentialitySignedOn");
  }

  @Test
  void what_was_shown_is_not_asked_for() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().peopleUnknown().build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Preuve manquante\u00a0: liste des personnes, attendue depuis le 1er septembre 2025.")
        .says(Locale.ENGLISH, "Evidence missing: list of people, due since 1 September 2025.");
  }
}
