package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-020. */
class SopSentenceLengthTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-020");

  @Test
  void fires_at_21_words() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(19) + "fin.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void exactly_20_words_are_short_enough() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(18) + "fin.").build(), TODAY).findsNothing();
  }

  @Test
  void exactly_31_words_are_the_next_rule() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(29) + "fin.").build(), TODAY).findsNothing();
  }

  @Test
  void two_short_sentences_are_not_one_long_one() {
    RULE.given(
            sop().objective("mot ".repeat(15) + "fin. " + "Mot ".repeat(15) + "fin.").build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Vérifiez " + "mot ".repeat(19) + "fin.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Une phrase compte 21 mots, soit plus de 20.")
        .says(Locale.ENGLISH, "A sentence has 21 words, more than 20.");
  }
}
