package org.sopkit.rules.sla;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.PeriodView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-012. */
class SlaOnTimeRateTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-012");

  @Test
  void fires_below_the_target() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        94,
                        6,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95"), "%"),
                        Thresholds.standard()))))
        .findsAt("/onTimeRate");
  }

  @Test
  void fires_a_hair_below_it() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        2,
                        1,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE,
                            Comparison.AT_LEAST,
                            new BigDecimal("66.67"),
                            "%"),
                        Thresholds.standard()))))
        .findsAt("/onTimeRate");
  }

  @Test
  void the_target_itself_is_enough() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        95,
                        5,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95"), "%"),
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void two_of_three_are_more_than_66_66_percent() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        2,
                        1,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE,
                            Comparison.AT_LEAST,
                            new BigDecimal("66.66"),
                            "%"),
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void no_deadline_in_the_period_is_no_rate() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        0,
                        0,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95"), "%"),
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void without_a_target_there_is_nothing_to_miss() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        0,
                        9,
                        null,
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new PeriodView(
                        new Subject(Subject.Kind.SOP, "relances"),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 29),
                        7,
                        2,
                        new KpiTarget(
                            KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95"), "%"),
                        Thresholds.standard()))))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "7 échéances tenues sur 9 entre le 2 mars 2026 et le 29 mars 2026\u00a0: 77,7\u00a0% pour 95\u00a0% visés.")
        .says(
            Locale.ENGLISH,
            "7 of 9 deadlines met between 2 March 2026 and 29 March 2026: 77.7% instead of 95%.");
  }
}
