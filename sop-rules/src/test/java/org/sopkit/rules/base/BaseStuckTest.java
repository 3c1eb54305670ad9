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

/** BASE-008. */
class BaseStuckTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-008");

  @Test
  void fires_at_31_days() {
    RULE.given(base(task().since("2026-02-03T09:00:00Z")), NOW).findsAt("/tasks/0/status");
  }

  @Test
  void a_second_less_is_30_days() {
    RULE.given(base(task().since("2026-02-03T09:00:01Z")), NOW).findsNothing();
  }

  @Test
  void a_task_that_is_over_is_left_in_peace() {
    RULE.given(base(task().since("2025-01-01T09:00:00Z").status(TaskStatus.DONE)), NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().since("2026-02-03T09:00:00Z")), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Le statut de «\u00a0Émettre les factures\u00a0» n’a pas changé depuis 31 jours.")
        .says(
            Locale.ENGLISH, "The status of \"Émettre les factures\" has not changed for 31 days.");
  }
}
