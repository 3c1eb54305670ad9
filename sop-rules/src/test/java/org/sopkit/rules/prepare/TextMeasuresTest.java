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
        "le mot de passe est Azerty123! | mot de passe",
        "The password is Summer2024! | password",
        "The password is 'hunter22'. | password",
        "code d'accès est 4821 | code d'accès",
        "mdp Azerty123! | mdp",
        "mdp P@ssw0rd | mdp",
        "mot de passe : fromage75 | mot de passe",
        "mdp : Danse2024! | mdp",
        "Password: See4yourself! | Password",
        "mot de passe : « Azerty123 » | mot de passe",
        "mot de passe : Azerty123 | mot de passe",
        "password -> hunter22 | password",
        "mot de passe : azerty | mot de passe",
        "mot de passe : voir le coffre, puis mdp : Azerty123! | mdp",
        "mot de passe : celui du gestionnaire | ''",
        "mot de passe : transmis par le client | ''",
        "password: provided by IT | ''",
        "password: your Windows one | ''",
        "password: welcome email | ''",
        "Le mot de passe est valable 90 jours. | ''",
        "Le mot de passe est auto-généré. | ''",
        "The password is case-sensitive. | ''",
        "The password is 12-character long. | ''",
        "mot de passe : 8-12 caractères | ''",
        "mot de passe : https://coffre.example/77 | ''",
        "password: support2@acme.example | ''",
        "mot de passe : SOP-012 | ''",
        "Réinitialisez le mot de passe Office365. | ''",
        "password from Vault2 | ''",
      })
  void secrets_are_noticed(String text, String word) {
    assertThat(Secrets.wordBefore(text)).isEqualTo(word);
  }

  @Test
  void secrets_are_hidden_and_the_rest_is_kept() {
    assertThat(Secrets.hidden("Allez. mdp : Azerty$1\\ puis password=hunter22 fin"))
        .isEqualTo("Allez. mdp : ••• puis password=••• fin");
    assertThat(Secrets.hidden("mot de passe : voir le coffre"))
        .isEqualTo("mot de passe : voir le coffre");
  }

  @Test
  void what_is_noticed_is_hidden() {
    assertThat(Secrets.hidden("The password is Summer2024! and mdp Azerty123! end"))
        .isEqualTo("The password is ••• and mdp ••• end");
    assertThat(Secrets.hidden("mdp : Danse2024! (" + "x".repeat(200) + ")"))
        .isEqualTo("mdp : ••• (" + "x".repeat(200) + ")");
    assertThat(Secrets.hidden("mdp : " + "x1".repeat(200) + " fin")).isEqualTo("mdp : ••• fin");
    assertThat(Secrets.hidden("password: provided by IT")).isEqualTo("password: provided by IT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRM, compte partagé | true",
        "CRM, compte utilisé par toute l'équipe | true",
        "CRM, account used by the whole team | true",
        "compte nominatif, pas de compte partagé | false",
        "No shared account allowed: own login | false",
        "jamais de compte partagé | false",
        "aucun compte générique | false",
        "Shared accounts are forbidden | false",
        "Never use a shared account | false",
        "pas de compte nominatif : compte partagé | true",
        "Pas de compte nominatif mais un compte partagé | true",
        "No own login, shared account | true",
        "compte nominatif | false",
      })
  void shared_accounts_are_noticed_unless_they_are_ruled_out(String access, boolean shared) {
    assertThat(TextMeasures.isSharedAccount(access)).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Remplissez le modèle. | true",
        "Remplir le modèle de relance. | true",
        "Envoyez la relance n° 1 depuis le modèle. | true",
        "Modèle d'e-mail : relance 1 | true",
        "Use the template. | true",
        "Sélectionnez le modèle « Relance 1 ». | true",
        "Copiez-y modèle \"Relance 1\". | true",
        "Vérifier le modèle du produit vendu. | false",
        "Notez la marque et le modèle. | false",
        "Vérifiez le modèle de l'imprimante. | false",
      })
  void a_template_is_no_model_of_a_product(String step, boolean template) {
    assertThat(TextMeasures.mentionsTemplate(step)).isEqualTo(template);
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
        "mdp:",
        "mdp:voir ",
        "mdp est ",
        "pas de compte partagé ",
        "modèle ",
      })
  void a_megabyte_of_anything_is_measured_in_a_second_or_two(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Secrets.hidden(text);
          Secrets.wordBefore(text);
          TextMeasures.placeholders(text);
          TextMeasures.undefinedAcronyms(text, Set.of());
          FRENCH.vagueWords(text);
          FRENCH.longestSentence(text);
          StepOpening.of(text, SopLanguage.FR);
          StepOpening.of(text, SopLanguage.EN);
          PassiveVoice.in(text, SopLanguage.FR);
          PassiveVoice.in(text, SopLanguage.EN);
          TextMeasures.isAboutScreen(text);
          TextMeasures.isSharedAccount(text);
          TextMeasures.mentionsTemplate(text);
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
