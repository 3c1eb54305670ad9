package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-013. */
class RolloutLinkTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-013");

  @Test
  void fires_on_a_row_with_another_procedure() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(),
                base(
                    task().id("T-1").sop("SOP-9"),
                    task().id("T-2").sop("SOP-2"),
                    task().id("T-3").sop("SOP-3")),
                TODAY))
        .findsAt("/tasks/0/sopId");
  }

  @Test
  void fires_on_a_row_without_one() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(),
                base(
                    task().id("T-1").sop(null),
                    task().id("T-2").sop("SOP-2"),
                    task().id("T-3").sop("SOP-3")),
                TODAY))
        .findsAt("/tasks/0/sopId");
  }

  @Test
  void fires_on_a_task_the_base_lacks() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(),
                base(task().id("T-1").sop("SOP-1"), task().id("T-2").sop("SOP-2")),
                TODAY))
        .findsAt("/tasks/2/sopId");
  }

  @Test
  void linked_is_fine() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(),
                base(
                    task().id("T-1").sop("SOP-1"),
                    task().id("T-2").sop("SOP-2"),
                    task().id("T-3").sop("SOP-3")),
                TODAY))
        .findsNothing();
  }

  @Test
  void an_unknown_base_is_not_judged() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void before_the_step_is_called_done_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().noSteps().build(),
                base(
                    task().id("T-1").sop(null),
                    task().id("T-2").sop("SOP-2"),
                    task().id("T-3").sop("SOP-3")),
                START.plusDays(6)))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                rollout().build(),
                base(
                    task().id("T-1").sop(null),
                    task().id("T-2").sop("SOP-2"),
                    task().id("T-3").sop("SOP-3")),
                TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "T-1 n’est pas dans la base avec sa SOP.")
        .says(Locale.ENGLISH, "T-1 is not in the base with its SOP.");
  }
}
