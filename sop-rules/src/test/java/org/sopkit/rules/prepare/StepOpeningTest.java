package org.sopkit.rules.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.sop.SopLanguage;

/** How steps begin, in the style of real procedures. */
class StepOpeningTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ouvrez le CRM.",
        "Ouvrir le CRM.",
        "Ouvre le CRM.",
        "1. Ouvrez le CRM.",
        "- Ouvrez le CRM.",
        "OUVREZ LE CRM",
        "Vérifiez que le RIB est joint.",
        "Vérifie que le RIB est joint.",
        "Saisissez le montant.",
        "Saisir le montant.",
        "Mettre à jour la fiche.",
        "Transmettre la facture à la comptabilité.",
        "Répondre au client.",
        "Lire le message en entier.",
        "Faites signer le bon.",
        "Contrôle le RIB.",
        "Relance le client.",
        "Assurez-vous que le dossier est complet.",
        "Ne validez pas sans RIB.",
        "N'envoyez rien sans accord.",
        "N’envoyez rien sans accord.",
        "Ne pas valider sans RIB.",
        "Si le RIB manque, relancez le client.",
        "Si besoin, relancez le client.",
        "En cas d'absence, transférez la demande.",
        "Une fois le devis signé, créez la commande.",
        "Dans Pennylane, ouvrez l'onglet Ventes.",
        "À 9 h, exportez la liste.",
        "Puis cliquez sur Valider.",
        "Toujours dater le document.",
        "Merci de joindre le RIB.",
        "Se connecter au CRM.",
        "S'assurer que le RIB est joint.",
        "Veuillez classer le dossier.",
      })
  void french_steps_that_begin_with_an_action(String step) {
    assertThat(StepOpening.of(step, SopLanguage.FR).verb()).as(step).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vérification du RIB.",
        "Classement des factures.",
        "Le dossier est transmis.",
        "Dossier client à compléter.",
        "Courrier du matin.",
        "Premier contact avec le client.",
        "Contrôle du RIB.",
        "Relance client.",
        "Facture à envoyer.",
        "Chez le client.",
        "Assez de pièces ?",
        "Il faut ouvrir le CRM.",
        "On ouvre le CRM.",
        "L'assistant ouvre le CRM.",
        "Envoi de la facture.",
        "Fichier des clients.",
        "Titre du document.",
        "Registre des appels.",
        "Attention au RIB.",
        "Accès au CRM.",
        "Devoir de vigilance.",
        "Janvier et février.",
      })
  void french_steps_that_begin_with_something_else(String step) {
    assertThat(StepOpening.of(step, SopLanguage.FR).verb()).as(step).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open the CRM.",
        "Check that the form is signed.",
        "Please send the invoice.",
        "Never approve without a bank form.",
        "Do not close the ticket.",
        "Don't close the ticket.",
        "If the form is missing, remind the customer.",
        "Once the quote is signed, create the order.",
        "Then click Approve.",
        "Invoice the customer.",
        "Double-check the amount.",
        "Contact customers",
        "Order supplies",
        "Post invoices",
        "Monitor tickets",
        "Forward emails to finance",
        "Address complaints",
        "Refund within 14 days",
        "Copy, paste and save the table",
        "Drag and drop the file",
        "Chase as needed, ASAP",
        "Report on the totals",
        "Log in to the CRM.",
      })
  void english_steps_that_begin_with_an_action(String step) {
    assertThat(StepOpening.of(step, SopLanguage.EN).verb()).as(step).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verification of the form.",
        "The file is sent.",
        "Check of the amount.",
        "Invoice is sent.",
        "You should open the CRM.",
        "Opening the CRM.",
        "Contact details are checked",
        "Order number of the customer",
        "Report totals by month",
        "Contact details",
        "Order numbers and totals",
        "Monitor settings",
        "Email addresses of the suppliers",
        "Post codes",
        "Date, time and place",
        "Name, address and phone",
        "Refund policy",
        "Bank form.",
      })
  void english_steps_that_begin_with_something_else(String step) {
    assertThat(StepOpening.of(step, SopLanguage.EN).verb()).as(step).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR | Ouvrez le CRM. | 1",
        "FR | Ouvrez le CRM puis cliquez sur Ventes. | 2",
        "FR | Ouvrez le CRM, cliquez sur Ventes et exportez la liste. | 3",
        "FR | Copiez, collez et enregistrez. | 3",
        "FR | Cliquez sur Valider et Fermer. | 1",
        "FR | OUVREZ LE CRM ET EXPORTEZ LA LISTE | 2",
        "FR | Si besoin, relancez le client. | 1",
        "FR | Validez ou refusez la demande. | 1",
        "FR | Vérifiez le nom, l'adresse et le courrier. | 1",
        "FR | Glisser et déposer le fichier. | 1",
        "FR | Ouvrez le CRM; Exportez la liste. | 2",
        "EN | Approve or reject the request. | 1",
        "EN | Click Save and Close. | 1",
        "EN | Copy, paste and save the table. | 3",
        "EN | Drag and drop the file. | 1",
        "EN | Check the name, address and order number. | 1",
        "EN | If the form is missing, remind the customer. | 1",
        "FR | Ouvrez le CRM ; exportez la liste. | 2",
        "FR | Vérifiez le montant et la date. | 1",
        "FR | Vérifiez le montant. La date figure en haut. | 1",
        "FR | Vérifiez le montant. Notez la date. | 2",
        "FR | Le montant est en haut. | 1",
        "EN | Open the order and check the amount. | 2",
        "EN | Check amount and date. | 1",
        "EN | Open the order, then send it. | 2",
      })
  void actions_are_counted(SopLanguage language, String step, int actions) {
    assertThat(StepOpening.of(step, language).actions()).as(step).isEqualTo(actions);
  }

  @Test
  void a_step_without_words_begins_with_nothing() {
    assertThat(StepOpening.of("", SopLanguage.FR)).isEqualTo(new StepOpening("", false, 1));
    assertThat(StepOpening.of(" … ", SopLanguage.EN)).isEqualTo(new StepOpening("", false, 1));
  }
}
