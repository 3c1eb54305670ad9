package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-046. */
class SopReadabilityTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-046");

  @Test
  void fires_on_one_long_sentence_of_100_words() {
    RULE.given(sop().objective(text("le", 100)).scope(null).build(), TODAY).findsAt("/header");
  }

  @Test
  void long_words_count() {
    RULE.given(
            sop().objective(("Documentation indispensable. ").repeat(50)).scope(null).build(),
            TODAY)
        .findsAt("/header");
  }

  @Test
  void below_100_words_it_says_nothing() {
    RULE.given(sop().objective(text("le", 99)).scope(null).build(), TODAY).findsNothing();
  }

  @Test
  void short_sentences_of_short_words_are_easy() {
    RULE.given(sop().objective(("Le mot est ici. ").repeat(40)).scope(null).build(), TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().objective(text("le", 100)).scope(null).build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(
            Locale.FRENCH,
            "Objectif et périmètre ont un indice de lisibilité (LIX) de 100\u00a0; au-delà de 60, un texte est très difficile.")
        .says(
            Locale.ENGLISH,
            "Objective and scope have a readability (LIX) of 100; beyond 60 a text is very hard.");
  }

  /** One sentence of so many words. */
  private static String text(String word, int count) {
    return String.join(" ", Collections.nCopies(count, word)) + ".";
  }
}
