package org.sopkit.rules.sla;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-012. */
class SlaOnTimeRateTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-012");

  @Test
  void fires_below_the_target() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 94, 6, "95"))))
        .findsAt("/onTimeRate");
  }

  @Test
  void fires_a_hair_below_it() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 2, 1, "66.67"))))
        .findsAt("/onTimeRate");
  }

  @Test
  void the_target_itself_is_enough() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 95, 5, "95"))))
        .findsNothing();
  }

  @Test
  void two_of_three_are_more_than_66_66_percent() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 2, 1, "66.66"))))
        .findsNothing();
  }

  @Test
  void no_deadline_in_the_period_is_no_rate() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 0, 0, "95"))))
        .findsNothing();
  }

  @Test
  void without_a_target_there_is_nothing_to_miss() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 0, 9))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(Rules.STANDARD.judge(List.of(SlaFacts.period(Subject.Kind.SOP, 7, 2, "95"))))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "7 échéances tenues sur 9 entre le 2 mars 2026 et le 29 mars 2026\u00a0: 77,7\u00a0% pour 95\u00a0% visés.")
        .says(
            Locale.ENGLISH,
            "7 of 9 deadlines met between 2 March 2026 and 29 March 2026: 77.7% instead of 95%.");
  }
}
