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

/** SOP-027. */
class SopAlternativeTextTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-027");

  @Test
  void fires_without_alternative_text() {
    RULE.given(sop().picture(SopDraft.screenshot("bl.png", null, PersonalData.NONE)).build(), TODAY)
        .findsAt("/steps/1/screenshots/0/alternativeText");
  }

  @Test
  void blanks_describe_nothing() {
    RULE.given(sop().picture(SopDraft.screenshot("bl.png", " ", PersonalData.NONE)).build(), TODAY)
        .findsAt("/steps/1/screenshots/0/alternativeText");
  }

  @Test
  void a_description_is_enough() {
    RULE.given(
            sop().picture(SopDraft.screenshot("bl.png", "Le BL.", PersonalData.NONE)).build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().picture(SopDraft.screenshot("bl.png", null, PersonalData.NONE)).build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "La capture «\u00a0bl.png\u00a0» n’a pas de texte de remplacement.")
        .says(Locale.ENGLISH, "The screenshot \"bl.png\" has no alternative text.");
  }
}
