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

/** SOP-029. */
class SopVisiblePersonalDataTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-029");

  @Test
  void fires_on_readable_data() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.VISIBLE)).build(),
            TODAY)
        .findsAt("/steps/1/screenshots/0/personalData");
  }

  @Test
  void masked_data_are_fine() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.MASKED)).build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.VISIBLE)).build(),
            TODAY)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "La capture «\u00a0bl.png\u00a0» montre des données personnelles lisibles.")
        .says(Locale.ENGLISH, "The screenshot \"bl.png\" shows readable personal data.");
  }
}
