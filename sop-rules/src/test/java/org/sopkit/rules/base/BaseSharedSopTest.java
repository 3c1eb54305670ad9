package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-009. */
class BaseSharedSopTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-009");

  @Test
  void fires_on_the_second_row_with_another_deadline() {
    RULE.given(base(task(), task().id("T-2").sla(SlaTarget.workingDays(3))), NOW)
        .findsAt("/tasks/1/sla");
  }

  @Test
  void the_same_deadline_is_fine() {
    RULE.given(base(task(), task().id("T-2")), NOW).findsNothing();
  }

  @Test
  void a_row_without_a_deadline_is_another_rule() {
    RULE.given(base(task(), task().id("T-2").sla(null)), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task(), task().id("T-2").sla(SlaTarget.workingDays(3))), NOW)
        .withSeverity(Severity.INFO)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0» suit la SOP «\u00a0facture-emission\u00a0» avec un autre SLA que la tâche T-1.")
        .says(
            Locale.ENGLISH,
            "\"Émettre les factures\" follows the SOP \"facture-emission\" with another SLA than task T-1.");
  }
}
