package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-044. */
class SopScreenStepTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-044");

  @Test
  void fires_on_a_click() {
    RULE.given(sop().step("Cliquez sur « Valider ».").build(), TODAY).findsAt("/steps");
  }

  @Test
  void fires_on_a_tab() {
    RULE.given(sop().step("Ouvrez l’onglet Ventes.").build(), TODAY).findsAt("/steps");
  }

  @Test
  void fires_on_an_english_button() {
    RULE.given(sop().in(SopLanguage.EN).step("Press the Save button.").build(), TODAY)
        .findsAt("/steps");
  }

  @Test
  void a_screenshot_is_enough() {
    RULE.given(
            sop()
                .step(
                    new SopStep(
                        1,
                        "Cliquez sur Valider.",
                        List.of(SopDraft.screenshot("a.png", "Bouton Valider", PersonalData.NONE)),
                        List.of()))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void a_call_is_not_on_a_screen() {
    RULE.given(sop().step("Appelez le client.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Cliquez sur « Valider ».").build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(Locale.FRENCH, "Étapes à l’écran sans capture\u00a0: n° 2.")
        .says(Locale.ENGLISH, "Steps on a screen without a screenshot: no. 2.");
  }
}
