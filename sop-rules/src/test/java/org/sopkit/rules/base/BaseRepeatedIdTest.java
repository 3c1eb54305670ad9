package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-010. */
class BaseRepeatedIdTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-010");

  @Test
  void fires_on_the_second_row_of_an_id() {
    RULE.given(base(task(), task()), NOW).findsAt("/tasks/1/id");
  }

  @Test
  void different_ids_are_fine() {
    RULE.given(base(task(), task().id("T-2")), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task(), task()), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Deux tâches ont l’identifiant «\u00a0T-1\u00a0».")
        .says(Locale.ENGLISH, "Two tasks have the id \"T-1\".");
  }
}
