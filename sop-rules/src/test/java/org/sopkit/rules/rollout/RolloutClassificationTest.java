package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.candidate;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.rollout.Complexity;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-005. */
class RolloutClassificationTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-005");

  @Test
  void fires_without_a_frequency() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, null, 10, Complexity.LOW, null))
                    .build(),
                null,
                TODAY))
        .findsAt("/tasks/4");
  }

  @Test
  void fires_without_a_duration() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "2", null, Complexity.LOW, null))
                    .build(),
                null,
                TODAY))
        .findsAt("/tasks/4");
  }

  @Test
  void fires_without_a_complexity() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().plus(candidate("T-5", TaskType.QUOTES, "2", 10, null, null)).build(),
                null,
                TODAY))
        .findsAt("/tasks/4");
  }

  @Test
  void all_three_are_enough() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "2", 10, Complexity.LOW, null))
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void before_the_step_is_called_done_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .noSteps()
                    .plus(candidate("T-5", TaskType.QUOTES, null, 10, Complexity.LOW, null))
                    .build(),
                null,
                START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, null, 10, Complexity.LOW, null))
                    .build(),
                null,
                TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-5 n’a pas de fréquence, de durée ou de complexité.")
        .says(Locale.ENGLISH, "T-5 lacks frequency, duration or complexity.");
  }
}
