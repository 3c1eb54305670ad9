package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.KpiReporting;
import org.sopkit.model.sop.ReportingRhythm;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-010. */
class SopKpiTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-010");

  @Test
  void fires_without_a_target() {
    RULE.given(sop().reporting(null).build(), TODAY).findsAt("/reporting/targets");
  }

  @Test
  void a_rhythm_alone_is_not_enough() {
    RULE.given(sop().reporting(new KpiReporting(null, ReportingRhythm.WEEKLY)).build(), TODAY)
        .findsAt("/reporting/targets");
  }

  @Test
  void one_target_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().reporting(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure n’a aucun KPI avec une cible.")
        .says(Locale.ENGLISH, "The procedure has no KPI with a target.");
  }
}
