package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-038. */
class SopReviewDateTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-038");

  @Test
  void fires_without_a_date() {
    RULE.given(sop().reviewDue(null).build(), TODAY).findsAt("/lifecycle/reviewDue");
  }

  @Test
  void any_date_is_enough() {
    RULE.given(sop().reviewDue(LocalDate.of(2030, 1, 1)).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().reviewDue(null).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Aucune date de revue n’est fixée.")
        .says(Locale.ENGLISH, "No review date is set.");
  }
}
