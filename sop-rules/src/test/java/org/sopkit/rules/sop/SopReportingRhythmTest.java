package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-011. */
class SopReportingRhythmTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-011");

  @Test
  void fires_where_figures_have_no_rhythm() {
    RULE.given(sop().withoutRhythm().build(), TODAY).findsAt("/reporting/rhythm");
  }

  @Test
  void without_figures_the_rhythm_is_not_asked_for() {
    RULE.given(sop().reporting(null).build(), TODAY).findsNothing();
  }

  @Test
  void a_rhythm_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().withoutRhythm().build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "La procédure ne dit pas à quel rythme les KPI sont relevés.")
        .says(Locale.ENGLISH, "The procedure does not say how often the KPI are reported.");
  }
}
