package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-004. */
class BaseKpiTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-004");

  @Test
  void fires_without_a_figure() {
    RULE.given(base(task().kpis()), NOW).findsAt("/tasks/0/kpis");
  }

  @Test
  void one_figure_is_enough() {
    RULE.given(base(task().kpis(KpiKind.LEAD_TIME)), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().kpis()), NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "«\u00a0Émettre les factures\u00a0» n’a pas de KPI.")
        .says(Locale.ENGLISH, "\"Émettre les factures\" has no KPI.");
  }
}
