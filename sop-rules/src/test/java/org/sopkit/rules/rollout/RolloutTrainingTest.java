package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.candidate;
import static org.sopkit.rules.given.RolloutDraft.rollout;
import static org.sopkit.rules.given.RolloutDraft.training;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.rollout.Complexity;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-015. */
class RolloutTrainingTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-015");

  @Test
  void fires_on_a_person_without_any() {
    RULE.given(Rules.STANDARD.judge(rollout().provider("nadia", "karim").build(), null, TODAY))
        .findsAt("/provider/1");
  }

  @Test
  void a_training_without_a_day_does_not_count() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .trainings(
                        training("SOP-1"),
                        training("SOP-2"),
                        new SopTraining("nadia", "SOP-3", null, null))
                    .build(),
                null,
                TODAY))
        .findsAt("/provider/0");
  }

  @Test
  void one_of_tomorrow_does_not_count() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .trainings(
                        training("SOP-1"),
                        training("SOP-2"),
                        new SopTraining("nadia", "SOP-3", TODAY.plusDays(1), null))
                    .build(),
                null,
                TODAY))
        .findsAt("/provider/0");
  }

  @Test
  void somebody_elses_does_not_count() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .trainings(
                        training("SOP-1"),
                        training("SOP-2"),
                        new SopTraining("karim", "SOP-3", TODAY, null))
                    .build(),
                null,
                TODAY))
        .findsAt("/provider/0");
  }

  @Test
  void one_of_today_counts() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .trainings(
                        training("SOP-1"),
                        training("SOP-2"),
                        new SopTraining("nadia", "SOP-3", TODAY, null))
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void before_the_step_is_called_done_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(rollout().noSteps().trainings().build(), null, START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void the_procedures_of_other_tasks_are_not_asked() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout()
                    .plus(candidate("T-5", TaskType.QUOTES, "1", 10, Complexity.LOW, "SOP-5"))
                    .build(),
                null,
                TODAY))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(rollout().trainings(training("SOP-2")).build(), null, TODAY))
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "nadia n’a pas de formation datée pour 2 SOP\u00a0: SOP-1, SOP-3.")
        .says(Locale.ENGLISH, "nadia has no dated training for 2 SOPs: SOP-1, SOP-3.");
  }
}
