package org.sopkit.rules.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.sop.SopLanguage;

/** Measures of a text. */
class TextMeasuresTest {

  private static final TextMeasures FRENCH = TextMeasures.of(SopLanguage.FR);
  private static final TextMeasures ENGLISH = TextMeasures.of(SopLanguage.EN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0",
        "' – … ' | 0",
        "un | 1",
        "l'agent saisit 3 lignes | 4",
        "Prix : 12 € | 2",
        "a\u00a0b\u202fc | 3",
        "porte-à-porte | 1",
      })
  void words_are_what_blanks_part(String text, int words) {
    assertThat(TextMeasures.words(text)).isEqualTo(words);
  }

  @Test
  void a_sentence_ends_at_a_full_stop_or_a_line_break() {
    assertThat(FRENCH.sentences("Ouvrez. Fermez !\nNotez"))
        .containsExactly("Ouvrez.", "Fermez !", "Notez");
    assertThat(FRENCH.longestSentence("Un deux trois. Un deux.")).isEqualTo(3);
    assertThat(FRENCH.longestSentence("Un, deux, etc. et trois.")).isEqualTo(5);
    assertThat(FRENCH.longestSentence("")).isZero();
  }

  @Test
  void vague_words_are_found_once_each_whatever_their_case() {
    assertThat(FRENCH.vagueWords("Si nécessaire, et si nécessaire, relancez Rapidement."))
        .containsExactly("Si nécessaire", "si nécessaire", "Rapidement");
    assertThat(ENGLISH.vagueWords("Do it ASAP, as needed.")).containsExactly("ASAP", "as needed");
    assertThat(ENGLISH.vagueWords("The soonest softener.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mot de passe : Azerty123! | mot de passe",
        "MDP=Azerty123 | MDP",
        "Password is: hunter22 | Password",
        "clé API : sk-123456 | clé API",
        "le mot de passe : voir le coffre | ''",
        "mot de passe : ****** | ''",
        "mot de passe : <à demander> | ''",
        "password: ask your manager | ''",
        "Changez le mot de passe. | ''",
        "motdepasse:abcdef | ''",
      })
  void secrets_are_noticed(String text, String word) {
    assertThat(TextMeasures.secret(text)).isEqualTo(word);
  }

  @Test
  void secrets_are_hidden_and_the_rest_is_kept() {
    assertThat(TextMeasures.withoutSecrets("Allez. mdp : Azerty$1\\ puis password=hunter22 fin"))
        .isEqualTo("Allez. mdp : ••• puis password=••• fin");
    assertThat(TextMeasures.withoutSecrets("mot de passe : voir le coffre"))
        .isEqualTo("mot de passe : voir le coffre");
  }

  @Test
  void acronyms_are_words_in_capitals_that_nobody_explained() {
    assertThat(TextMeasures.undefinedAcronyms("Vérifiez le DAC7, le PDF et le BL.", Set.of("BL")))
        .containsExactly("DAC7");
    assertThat(TextMeasures.undefinedAcronyms("Client A, étape B2.", Set.of()))
        .containsExactly("B2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mot de passe ",
        "si si si ",
        "a, ",
        "Ouvrez puis ",
        "password = ",
        "1.",
        "AB",
        ";",
        "n'",
        "est ",
        "en, ",
      })
  void a_megabyte_of_anything_is_measured_in_a_second_or_two(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          TextMeasures.withoutSecrets(text);
          TextMeasures.secret(text);
          TextMeasures.placeholders(text);
          TextMeasures.undefinedAcronyms(text, Set.of());
          FRENCH.vagueWords(text);
          FRENCH.longestSentence(text);
          StepOpening.of(text, SopLanguage.FR);
          StepOpening.of(text, SopLanguage.EN);
          PassiveVoice.in(text, SopLanguage.FR);
          PassiveVoice.in(text, SopLanguage.EN);
          TextMeasures.isAboutScreen(text);
          FRENCH.lix(text);
        });
  }

  @Test
  void lix_is_sentence_length_plus_percent_of_long_words() {
    // 10 words in 2 sentences: 5; "Vérifiez", "montant", "comptable" have over six letters: 30 %
    assertThat(FRENCH.lix("Vérifiez le montant de la pièce. Le comptable la lit.")).isEqualTo(35);
    assertThat(FRENCH.lix("")).isZero();
  }
}
