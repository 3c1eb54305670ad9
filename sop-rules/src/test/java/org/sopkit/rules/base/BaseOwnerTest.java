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

/** BASE-002. */
class BaseOwnerTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-002");

  @Test
  void fires_without_an_owner() {
    RULE.given(base(task().owner(null)), NOW).findsAt("/tasks/0/owner");
  }

  @Test
  void blanks_own_nothing() {
    RULE.given(base(task().owner(" ")), NOW).findsAt("/tasks/0/owner");
  }

  @Test
  void without_a_priority_it_fires_too() {
    RULE.given(base(task().owner(null).priority(null)), NOW).findsAt("/tasks/0/owner");
  }

  @Test
  void high_priority_is_another_rule() {
    RULE.given(base(task().owner(null).priority(Priority.HIGH)), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().owner(null)), NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "«\u00a0Émettre les factures\u00a0» n’a pas de responsable.")
        .says(Locale.ENGLISH, "\"Émettre les factures\" has no owner.");
  }
}
