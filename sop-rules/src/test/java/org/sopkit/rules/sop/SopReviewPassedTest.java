package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-037. */
class SopReviewPassedTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-037");

  @Test
  void fires_the_day_after() {
    RULE.given(sop().reviewDue(LocalDate.of(2026, 3, 5)).build(), TODAY)
        .findsAt("/lifecycle/reviewDue");
  }

  @Test
  void on_the_day_itself_there_is_time() {
    RULE.given(sop().reviewDue(LocalDate.of(2026, 3, 6)).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().reviewDue(LocalDate.of(2026, 3, 5)).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "La revue était prévue le 5 mars 2026, il y a 1 jour.")
        .says(Locale.ENGLISH, "The review was due on 5 March 2026, 1 day ago.");
  }
}
