package org.sopkit.rules.sla;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-011. */
class SlaBreachedAgainTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-011");

  @Test
  void fires_on_the_second_missed_deadline() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.TASK, 2, 2))))
        .findsAt("/onTimeRate");
  }

  @Test
  void one_is_no_pattern() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.TASK, 3, 1))))
        .findsNothing();
  }

  @Test
  void a_procedure_with_many_tasks_has_a_rate_instead() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 90, 5))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.TASK, 1, 3))))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "relances\u00a0: 3 échéances manquées sur 4 entre le 2 mars 2026 et le 29 mars 2026.")
        .says(
            Locale.ENGLISH,
            "relances: 3 of 4 deadlines missed between 2 March 2026 and 29 March 2026.");
  }
}
