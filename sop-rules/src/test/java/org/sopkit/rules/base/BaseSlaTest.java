package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-003. */
class BaseSlaTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-003");

  @Test
  void fires_without_a_deadline() {
    RULE.given(base(task().sla(null)), NOW).findsAt("/tasks/0/sla");
  }

  @Test
  void a_deadline_is_enough() {
    RULE.given(base(task()), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().sla(null)), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "«\u00a0Émettre les factures\u00a0» n’a pas de SLA.")
        .says(Locale.ENGLISH, "\"Émettre les factures\" has no SLA.");
  }
}
