package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-045. */
class SopUndatedScreenshotTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-045");

  @Test
  void fires_without_a_day() {
    RULE.given(
            sop().picture(new Screenshot("a.png", "Fiche", null, null, PersonalData.NONE)).build(),
            TODAY)
        .findsAt("/steps/1/screenshots/0/takenOn");
  }

  @Test
  void a_day_is_enough() {
    RULE.given(
            sop()
                .picture(
                    new Screenshot(
                        "a.png", "Fiche", LocalDate.of(2026, 1, 5), null, PersonalData.NONE))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop().picture(new Screenshot("a.png", "Fiche", null, null, PersonalData.NONE)).build(),
            TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "«\u00a0a.png\u00a0» n’a pas de date.")
        .says(Locale.ENGLISH, "\"a.png\" has no date.");
  }
}
