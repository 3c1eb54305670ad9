package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.review;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopkit.model.rollout.WeeklyReview;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-017. */
class RolloutReviewMeasuresTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-017");

  @Test
  void fires_on_a_review_without_figures() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().reviews(new WeeklyReview(TODAY, List.of(), Set.of(), List.of())).build(),
                null,
                TODAY))
        .findsAt("/reviews/0/measured");
  }

  @Test
  void one_figure_is_enough() {
    RULE.given(Rules.STANDARD.judge(rollout().reviews(review(TODAY)).build(), null, TODAY))
        .findsNothing();
  }

  @Test
  void a_planned_review_has_none_yet() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .reviews(new WeeklyReview(TODAY.plusDays(1), List.of(), Set.of(), List.of()))
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().reviews(new WeeklyReview(TODAY, List.of(), Set.of(), List.of())).build(),
                null,
                TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "La revue du 13 mars 2026 n’a regardé aucun chiffre.")
        .says(Locale.ENGLISH, "The review of 13 March 2026 looked at no figure.");
  }
}
