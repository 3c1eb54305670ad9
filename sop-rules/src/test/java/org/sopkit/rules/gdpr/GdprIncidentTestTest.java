package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.Procedure;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-025. */
class GdprIncidentTestTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-025");

  @Test
  void fires_at_366_days() {
    RULE.given(
            engagement().procedure(new Procedure("INC-01", LocalDate.of(2025, 3, 5))).build(), NOW)
        .findsAt("/incidentHandling/procedure/lastTestedOn");
  }

  @Test
  void exactly_365_days_are_in_time() {
    RULE.given(
            engagement().procedure(new Procedure("INC-01", LocalDate.of(2025, 3, 6))).build(), NOW)
        .findsNothing();
  }

  @Test
  void fires_if_it_was_never_tried() {
    RULE.given(engagement().procedure(new Procedure("INC-01", null)).build(), NOW)
        .findsAt("/incidentHandling/procedure/lastTestedOn");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement().procedure(new Procedure("INC-01", LocalDate.of(2025, 3, 5))).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La procédure d’incident «\u00a0INC-01\u00a0» n’a pas été essayée depuis 366 jours.")
        .says(Locale.ENGLISH, "The incident procedure \"INC-01\" has not been tried for 366 days.");
  }
}
