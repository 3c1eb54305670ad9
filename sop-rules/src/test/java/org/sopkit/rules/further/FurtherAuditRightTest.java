package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.dpa;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-119. */
class FurtherAuditRightTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-119");

  @Test
  void fires_without_point_h() {
    RULE.given(engagement().dpa(dpa(START, DpaPoint.A)).build(), NOW).findsAt("/dpa/clauses");
  }

  @Test
  void point_h_is_enough() {
    RULE.given(engagement().dpa(dpa(START, DpaPoint.H)).build(), NOW).findsNothing();
  }

  @Test
  void an_agreement_that_is_not_known_is_another_rule() {
    RULE.given(engagement().dpa(null).build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().dpa(dpa(START, DpaPoint.A)).build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le DPA ne donne au client aucun droit d’audit.")
        .says(Locale.ENGLISH, "The DPA gives the client no right to audit.");
  }
}
