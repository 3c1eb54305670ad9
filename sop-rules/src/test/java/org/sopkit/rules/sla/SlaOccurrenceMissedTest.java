package org.sopkit.rules.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.OccurrenceView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SLA-013. */
class SlaOccurrenceMissedTest {

  private static final RuleVerifier RULE = Rules.verify("SLA-013");

  @Test
  void fires_on_work_that_was_left_out() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new OccurrenceView(
                        "T-7",
                        "Relances",
                        Priority.MEDIUM,
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 16),
                        false,
                        Thresholds.standard()))))
        .findsAt("/occurrences/2026-03-09");
  }

  @Test
  void done_is_fine() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new OccurrenceView(
                        "T-7",
                        "Relances",
                        Priority.MEDIUM,
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 16),
                        true,
                        Thresholds.standard()))))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(
                List.of(
                    new OccurrenceView(
                        "T-7",
                        "Relances",
                        Priority.MEDIUM,
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 16),
                        false,
                        Thresholds.standard()))))
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "«\u00a0Relances\u00a0» (T-7) n’a pas été fait entre le 9 mars 2026 et le 16 mars 2026.")
        .says(
            Locale.ENGLISH,
            "\"Relances\" (T-7) was not done between 9 March 2026 and 16 March 2026.");
  }
}
