package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-024. */
class SopRepeatedStepTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-024");

  @Test
  void fires_on_the_same_words() {
    RULE.given(sop().step("Ouvrez  la commande dans pennylane.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void other_words_are_another_step() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Ouvrez  la commande dans pennylane.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "L’étape 2 répète l’étape 1 mot pour mot.")
        .says(Locale.ENGLISH, "Step 2 repeats step 1 word for word.");
  }
}
