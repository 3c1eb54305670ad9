package org.sopkit.examples.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts some tickets of the last days into an empty CRM, so that there is something to look at. Only
 * on the H2 of a first start without a webhook: nobody is to be told of tickets that there are not.
 */
@Component
@ConditionalOnBooleanProperty("crm.demo")
class DemoData implements ApplicationRunner {

  private static final String[] TITLES = {
    "Facture 2026-118 reçue deux fois",
    "Cannot log in since this morning",
    "Devis pour 12 postes",
    "Adresse de livraison à corriger",
    "Where is my refund?",
    "Relance : échéance dépassée",
    "Export CSV vide",
    "Address book: 3 doubles",
  };

  private final Tickets tickets;
  private final Clock clock;
  private final boolean first;

  DemoData(
      Tickets tickets,
      Clock clock,
      @Value("${spring.datasource.url}") String database,
      @Value("${crm.webhook.url}") String webhook) {
    this.tickets = tickets;
    this.clock = clock;
    this.first = database.startsWith("jdbc:h2:") && webhook.isEmpty();
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!first || !tickets.contacts("", 1).isEmpty()) {
      return;
    }
    long[] contacts = {
      tickets.addContact("Atelier Mirande", "contact@mirande.example"),
      tickets.addContact("Garage du Port", "bonjour@garageduport.example"),
    };
    Instant now = clock.instant();
    for (int i = 0; i < TITLES.length; i++) {
      Priority priority = Priority.values()[i % Priority.values().length];
      long id =
          tickets.openAt(
              new NewTicket(contacts[i % 2], TITLES[i], "support-l1", priority),
              now.minus(Duration.ofHours(1 + 13L * i)));
      if (i % 3 == 1) {
        tickets.happened(id, new NewEntry(TaskEventType.FIRST_ANSWERED, null));
      }
      if (i == 4) {
        tickets.happened(id, new NewEntry(TaskEventType.PAUSED, null));
      }
      if (i == 5) {
        tickets.happened(id, new NewEntry(TaskEventType.COMPLETED, null));
      }
    }
  }
}
