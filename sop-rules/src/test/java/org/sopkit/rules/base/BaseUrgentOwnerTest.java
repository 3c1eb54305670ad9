package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-007. */
class BaseUrgentOwnerTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-007");

  @Test
  void fires_on_an_urgent_task_without_an_owner() {
    RULE.given(base(task().owner(null).priority(Priority.HIGH)), NOW).findsAt("/tasks/0/owner");
  }

  @Test
  void medium_priority_is_another_rule() {
    RULE.given(base(task().owner(null)), NOW).findsNothing();
  }

  @Test
  void an_owner_is_enough() {
    RULE.given(base(task().priority(Priority.CRITICAL)), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().owner(null).priority(Priority.HIGH)), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0», de priorité haute, n’a pas de responsable.")
        .says(Locale.ENGLISH, "\"Émettre les factures\", of high priority, has no owner.");
  }
}
