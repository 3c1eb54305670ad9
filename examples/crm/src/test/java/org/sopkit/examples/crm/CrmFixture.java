package org.sopkit.examples.crm;

import static org.sopkit.examples.crm.ticket.Tickets.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sopkit.examples.crm.deadline.DeadlineJob;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.webhook.Outbox;
import org.sopkit.examples.crm.webhook.WebhookSender;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.spring.LiveSopkit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A CRM whose clock stands still and whose jobs run when a test says so. */
@SpringBootTest(
    properties = {
      "crm.demo=false",
      "crm.sla.every=PT24H",
      "crm.sla.batch=50",
      "crm.sla.recall=PT24H",
      "crm.webhook.every=PT24H",
      "crm.webhook.timeout=PT1S",
      "spring.security.user.password=for-tests-only",
    })
@AutoConfigureMockMvc
@Import(CrmFixture.Moved.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class CrmFixture {

  static final String SECRET = "whsec_c29wa2l0LWV4YW1wbGUtc2VjcmV0LWZvci10ZXN0cw==";

  /** A Thursday, 09:00 in Paris, when the office opens. */
  static final Instant OPENING = Instant.parse("2026-03-05T08:00:00Z");

  /** Which status the receiver gives to the n-th request from now on. */
  static volatile int[] answers = {};

  static volatile int asked;

  static Receiver receiver;

  @Autowired Tickets tickets;
  @Autowired DeadlineJob job;
  @Autowired WebhookSender sender;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired LiveSopkit sopkit;
  @Autowired Outbox messages;
  @Autowired MeterRegistry meters;
  @Autowired MockMvc http;
  @Autowired UserDetailsService users;

  long contact;

  @TestConfiguration(proxyBeanMethods = false)
  static class Moved {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock(OPENING);
    }
  }

  @DynamicPropertySource
  static void webhook(DynamicPropertyRegistry settings) throws Exception {
    if (receiver == null) {
      receiver = new Receiver(SECRET, request -> asked < answers.length ? answers[asked++] : 204);
    }
    settings.add("crm.webhook.url", receiver::url);
    settings.add("crm.webhook.secret", () -> SECRET);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("outbox", "ticket_event", "ticket", "contact", "sla_in_force")) {
      jdbc.sql("delete from " + table).update();
    }
    clock.set(OPENING);
    receiver.taken().clear();
    answers = new int[0];
    asked = 0;
    contact = tickets.addContact("Atelier Mirande", "contact@mirande.example");
  }

  long open(String title) {
    return tickets.open(new NewTicket(contact, title, "support-l1", Priority.MEDIUM));
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  List<String> outbox() {
    return jdbc.sql("select dedup_key from outbox order by dedup_key").query(String.class).list();
  }

  Instant nextChange(long id) {
    OffsetDateTime at =
        jdbc.sql("select sla_next_change_at from ticket where id = ?")
            .param(id)
            .query(OffsetDateTime.class)
            .single();
    return at.toInstant();
  }

  double waiting() {
    return meters.get("crm.sla.waiting").gauge().value();
  }

  void happened(long id, TaskEventType type) {
    tickets.happened(id, new NewEntry(type, null));
  }

  /** Writes past the CRM, as an import may. */
  void insert(long id, String type) {
    jdbc.sql("insert into ticket_event (ticket_id, at, type) values (?, ?, ?)")
        .params(id, sql(clock.instant()), type)
        .update();
  }
}
