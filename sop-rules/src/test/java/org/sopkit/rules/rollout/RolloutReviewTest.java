package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.review;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-016. */
class RolloutReviewTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-016");

  @Test
  void fires_on_the_eighth_day_after_the_last() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, LocalDate.of(2026, 3, 17)))
        .findsAt("/reviews");
  }

  @Test
  void fires_on_the_eighth_day_without_any() {
    RULE.given(Rules.STANDARD.judge(rollout().reviews().build(), null, START.plusDays(8)))
        .findsAt("/reviews");
  }

  @Test
  void a_planned_one_does_not_count() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().reviews(review(LocalDate.of(2026, 4, 1))).build(),
                null,
                LocalDate.of(2026, 3, 17)))
        .findsAt("/reviews");
  }

  @Test
  void the_seventh_day_is_fine() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, LocalDate.of(2026, 3, 16)))
        .findsNothing();
  }

  @Test
  void the_first_week_needs_none() {
    RULE.given(Rules.STANDARD.judge(rollout().reviews().build(), null, START.plusDays(7)))
        .findsNothing();
  }

  @Test
  void one_before_the_start_does_not_make_it_late() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().reviews(review(LocalDate.of(2026, 2, 2))).build(),
                null,
                START.plusDays(7)))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, LocalDate.of(2026, 3, 20)))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Aucune revue depuis 11 jours.")
        .says(Locale.ENGLISH, "No review for 11 days.");
  }
}
