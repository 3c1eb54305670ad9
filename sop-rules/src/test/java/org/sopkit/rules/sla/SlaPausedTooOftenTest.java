package org.sopkit.rules.sla;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.PauseView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-010. */
class SlaPausedTooOftenTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-010");

  @Test
  void fires_on_the_fourth_pause() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(new PauseView("T-42", Priority.MEDIUM, true, 4, Thresholds.standard()))))
        .findsAt("");
  }

  @Test
  void three_are_fine() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(new PauseView("T-42", Priority.MEDIUM, true, 3, Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void a_task_that_is_over_is_left_in_peace() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(new PauseView("T-42", Priority.MEDIUM, false, 9, Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(new PauseView("T-42", Priority.MEDIUM, true, 5, Thresholds.standard()))))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "T-42\u00a0: mise en pause 5 fois\u00a0; au-delà de 3, on en cherche la cause.")
        .says(Locale.ENGLISH, "T-42: paused 5 times; beyond 3 somebody should look for the cause.");
  }
}
