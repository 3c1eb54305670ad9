package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-043. */
class SopPassiveTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-043");

  @Test
  void fires_on_a_french_passive() {
    RULE.given(sop().step("Le dossier est ensuite transmis au service.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_on_a_plural() {
    RULE.given(sop().step("Les factures sont contrôlées par le manager.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_on_a_passive_infinitive() {
    RULE.given(sop().step("La facture doit être envoyée.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_after_a_condition() {
    RULE.given(sop().step("Si le client refuse, la relance est annulée.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_on_a_second_sentence() {
    RULE.given(sop().step("Ouvrez le CRM. La fiche est complétée le soir.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_on_an_english_passive() {
    RULE.given(sop().in(SopLanguage.EN).step("The file is then sent to finance.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_on_a_regular_english_participle() {
    RULE.given(sop().in(SopLanguage.EN).step("The amount must be checked.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void an_instruction_is_active() {
    RULE.given(sop().step("Vérifiez que le RIB est joint.").build(), TODAY).findsNothing();
  }

  @Test
  void a_condition_may_be_passive() {
    RULE.given(sop().step("Si le devis est signé, créez la commande.").build(), TODAY)
        .findsNothing();
  }

  @Test
  void an_arrival_is_active() {
    RULE.given(sop().step("Le client est arrivé.").build(), TODAY).findsNothing();
  }

  @Test
  void a_reflexive_verb_is_active() {
    RULE.given(sop().step("Le client s’est connecté.").build(), TODAY).findsNothing();
  }

  @Test
  void an_adjective_is_none() {
    RULE.given(sop().step("Le portail est gratuit.").build(), TODAY).findsNothing();
  }

  @Test
  void an_english_instruction_is_active() {
    RULE.given(sop().in(SopLanguage.EN).step("Check that the form is signed.").build(), TODAY)
        .findsNothing();
  }

  @Test
  void an_english_adjective_is_none() {
    RULE.given(sop().in(SopLanguage.EN).step("The client is interested.").build(), TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Le dossier est ensuite transmis au service.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "L’étape 2 est au passif\u00a0: «\u00a0est ensuite transmis\u00a0».")
        .says(Locale.ENGLISH, "Step 2 is in the passive voice: \"est ensuite transmis\".");
  }
}
