package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-014. */
class GdprDpaPointsTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-014");

  @Test
  void fires_on_a_point_that_is_not_stipulated() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        LocalDate.of(2025, 8, 25),
                        DpaPoint.A,
                        DpaPoint.B,
                        DpaPoint.C,
                        DpaPoint.D,
                        DpaPoint.E,
                        DpaPoint.F))
                .build(),
            NOW)
        .findsAt("/dpa/clauses");
  }

  @Test
  void all_eight_are_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        LocalDate.of(2025, 8, 25),
                        DpaPoint.A,
                        DpaPoint.B,
                        DpaPoint.C,
                        DpaPoint.D,
                        DpaPoint.E,
                        DpaPoint.F))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Le DPA ne stipule pas\u00a0: (g) suppression ou restitution, (h) preuves et audits.")
        .says(
            Locale.ENGLISH,
            "The DPA does not stipulate: (g) deletion or return, (h) evidence and audits.");
  }
}
