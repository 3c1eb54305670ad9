package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-030. */
class SopUncheckedPersonalDataTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-030");

  @Test
  void fires_if_nobody_has_looked() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.UNKNOWN)).build(),
            TODAY)
        .findsAt("/steps/1/screenshots/0/personalData");
  }

  @Test
  void somebody_looked_and_saw_none() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.NONE)).build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.UNKNOWN)).build(),
            TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Personne n’a vérifié si la capture «\u00a0bl.png\u00a0» montre des données personnelles.")
        .says(
            Locale.ENGLISH,
            "Nobody has looked whether the screenshot \"bl.png\" shows personal data.");
  }
}
