package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-021. */
class SopSentenceTooLongTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-021");

  @Test
  void fires_at_31_words() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(29) + "fin.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void exactly_30_words_are_not_too_long() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(28) + "fin.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(29) + "fin.").build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Une phrase compte 31 mots, soit plus de 30.")
        .says(Locale.ENGLISH, "A sentence has 31 words, more than 30.");
  }
}
