package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-005. */
class BaseChecklistTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-005");

  @Test
  void fires_without_a_checklist() {
    RULE.given(base(task().checklist()), NOW).findsAt("/tasks/0/qualityChecklist");
  }

  @Test
  void one_point_is_enough() {
    RULE.given(base(task().checklist("Le total est juste.")), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().checklist()), NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "«\u00a0Émettre les factures\u00a0» n’a pas de checklist qualité.")
        .says(Locale.ENGLISH, "\"Émettre les factures\" has no quality checklist.");
  }
}
