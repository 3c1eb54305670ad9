package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.baseOfUnknownProcedures;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-006. */
class BaseBrokenLinkTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-006");

  @Test
  void fires_on_a_procedure_that_does_not_exist() {
    RULE.given(base(task().sop("relance")), NOW).findsAt("/tasks/0/sopId");
  }

  @Test
  void no_link_is_another_rule() {
    RULE.given(base(task().sop(null)), NOW).findsNothing();
  }

  @Test
  void where_the_procedures_are_not_known_no_link_is_broken() {
    RULE.given(baseOfUnknownProcedures(task().sop("relance")), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().sop("relance")), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0» renvoie à la SOP «\u00a0relance\u00a0», qui n’existe pas.")
        .says(
            Locale.ENGLISH,
            "\"Émettre les factures\" links to the SOP \"relance\", which does not exist.");
  }
}
