package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-001. */
class BaseSopTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-001");

  @Test
  void fires_without_a_procedure() {
    RULE.given(base(task().sop(null)), NOW).findsAt("/tasks/0/sopId");
  }

  @Test
  void a_task_that_is_over_is_left_in_peace() {
    RULE.given(base(task().sop(null).status(TaskStatus.DONE)), NOW).findsNothing();
  }

  @Test
  void a_task_that_comes_back_is_not_over() {
    RULE.given(
            base(task().sop(null).status(TaskStatus.DONE).recurrence("FREQ=WEEKLY;BYDAY=MO")), NOW)
        .findsAt("/tasks/0/sopId");
  }

  @Test
  void a_link_is_enough() {
    RULE.given(base(task()), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().sop(null)), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "«\u00a0Émettre les factures\u00a0» n’a pas de SOP.")
        .says(Locale.ENGLISH, "\"Émettre les factures\" has no SOP.");
  }
}
