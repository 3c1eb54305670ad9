package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.examples.crm.ticket.Tickets.sql;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sopkit.examples.crm.deadline.DeadlineJob;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.webhook.Outbox;
import org.sopkit.examples.crm.webhook.WebhookSender;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.spring.LiveSopkit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the CRM does, on whatever database a subclass names. */
@SpringBootTest(
    properties = {
      "crm.demo=false",
      "crm.sla.every=PT24H",
      "crm.sla.batch=50",
      "crm.webhook.every=PT24H",
      "crm.webhook.timeout=PT1S",
      "spring.security.user.password=for-tests-only",
    })
@AutoConfigureMockMvc
@Import(CrmTestCase.Moved.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class CrmTestCase {

  static final String SECRET = "whsec_c29wa2l0LWV4YW1wbGUtc2VjcmV0LWZvci10ZXN0cw==";

  /** A Thursday, 09:00 in Paris, when the office opens. */
  static final Instant OPENING = Instant.parse("2026-03-05T08:00:00Z");

  private static final EventFormat CLOUD_EVENTS =
      EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);

  /** Which status the receiver gives to the n-th request from now on. */
  private static volatile int[] answers = {};

  private static volatile int asked;

  private static Receiver receiver;

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

  private long contact;

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
    for (String table : List.of("outbox", "ticket_event", "ticket", "contact")) {
      jdbc.sql("delete from " + table).update();
    }
    clock.set(OPENING);
    receiver.taken().clear();
    answers = new int[0];
    asked = 0;
    contact = tickets.addContact("Atelier Mirande", "contact@mirande.example");
  }

  private long open(String title) {
    return tickets.open(new NewTicket(contact, title, "support-l1", Priority.MEDIUM));
  }

  private void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  private List<String> outbox() {
    return jdbc.sql("select dedup_key from outbox order by dedup_key").query(String.class).list();
  }

  private Instant nextChange(long id) {
    OffsetDateTime at =
        jdbc.sql("select sla_next_change_at from ticket where id = ?")
            .param(id)
            .query(OffsetDateTime.class)
            .single();
    return at.toInstant();
  }

  @Test
  void a_new_ticket_is_judged_and_says_when_to_look_again() {
    long id = open("Where is my refund?");
    assertThat(tickets.line(id).badge()).isEqualTo("unknown");
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("running");
    // first response: 3 h 30 until 12:30, 30 minutes from 13:30 on, 14:00 in Paris
    Instant due = Instant.parse("2026-03-05T13:00:00Z");
    assertThat(tickets.line(id).dueAt()).isEqualTo(due);
    assertThat(nextChange(id)).isEqualTo(due.plusSeconds(1));
    assertThat(outbox()).isEmpty();
  }

  @Test
  void a_change_of_policies_has_the_open_tickets_judged_again_that_others_judged() {
    long before = open("Judged by what is in force");
    long other = open("Judged by what was in force once");
    long closed = open("Closed under what was in force once");
    tickets.happened(closed, new NewEntry(TaskEventType.COMPLETED, null));
    job.run();
    Instant due = nextChange(other);
    String soiled = "update ticket set sla_state = 'NO_TARGET', sla_next_change_at = ?";
    jdbc.sql(soiled).param(sql(due.plusSeconds(3_600))).update();
    jdbc.sql("update ticket set sla_judged_by = 'an older digest' where id <> ?")
        .param(before)
        .update();
    job.run();
    assertThat(tickets.line(other).badge()).as("nothing was read anew").isEqualTo("none");
    assertThat(sopkit.reload()).isEmpty();
    job.run();
    assertThat(tickets.line(other).badge()).isEqualTo("running");
    assertThat(nextChange(other)).isEqualTo(due);
    assertThat(tickets.line(before).badge()).isEqualTo("none");
    assertThat(tickets.line(closed).badge()).isEqualTo("none");
  }

  @Test
  void a_late_ticket_is_told_of_once_however_often_it_is_judged() {
    long id = open("Where is my refund?");
    at("2026-03-10T11:00:00Z"); // Tuesday 12:00 in Paris; resolution was due on Monday 18:00
    job.run();
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofSeconds(1));
      jdbc.sql("update ticket set sla_next_change_at = opened_at").update();
      job.run();
    }
    assertThat(tickets.line(id).badge()).isEqualTo("late");
    assertThat(outbox())
        .containsExactly(
            id + "/sla/first-response/1/DUE",
            id + "/sla/resolution/1/75%",
            id + "/sla/resolution/1/AFTER_DUE PT2H ACCOUNTABLE",
            id + "/sla/resolution/1/DUE");
  }

  @Test
  void what_happens_to_a_ticket_brings_it_back_to_the_job() {
    long id = open("Where is my refund?");
    job.run();
    clock.advance(Duration.ofMinutes(5));
    tickets.happened(id, new NewEntry(TaskEventType.COMPLETED, null));
    assertThat(job.waiting()).isEqualTo(1);
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("met");
    assertThat(tickets.page(0, 10)).as("only what is open is listed").isEmpty();
    assertThat(
            jdbc.sql("select count(*) from ticket where sla_next_change_at is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void an_impossible_history_is_set_aside_with_its_reason_and_the_job_goes_on() {
    long reopened = open("Reopened, but never done");
    long odd = open("A type of event that does not exist");
    long fine = open("Fine");
    insert(reopened, "REOPENED");
    insert(odd, "TELEPORTED");
    double before = refused();
    clock.advance(Duration.ofMinutes(1));
    job.run();
    assertThat(tickets.line(fine).badge()).isEqualTo("running");
    assertThat(tickets.line(reopened).badge()).isEqualTo("quarantine");
    assertThat(tickets.line(reopened).quarantine()).contains("task " + reopened);
    assertThat(tickets.line(odd).quarantine()).contains("TELEPORTED");
    assertThat(refused() - before).isEqualTo(2);
    assertThat(meters.get("crm.sla.quarantined").gauge().value()).isEqualTo(2);
    assertThat(job.waiting()).isZero();

    jdbc.sql("delete from ticket_event where type in ('REOPENED', 'TELEPORTED')").update();
    tickets.happened(reopened, new NewEntry(TaskEventType.FIRST_ANSWERED, null));
    job.run();
    assertThat(tickets.line(reopened).badge()).isEqualTo("running");
    assertThat(tickets.line(reopened).quarantine()).isNull();
  }

  @Test
  void what_cannot_happen_to_a_ticket_is_refused_and_leaves_it_judged() throws Exception {
    long id = open("Where is my refund?");
    job.run();
    http.perform(
            post("/api/tickets/" + id + "/events")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"type\":\"PRIORITY_CHANGED\",\"detail\":\"URGENT\"}")
                .with(httpBasic("agent", "for-tests-only")))
        .andExpect(status().isConflict())
        .andExpect(
            jsonPath("$.detail")
                .value(org.hamcrest.Matchers.containsString("unknown priority \"URGENT\"")));
    var answer =
        http.perform(
                post("/tickets/" + id + "/events")
                    .param("type", "REOPENED")
                    .with(user("agent"))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    String page =
        http.perform(
                get("/tickets/" + id)
                    .with(user("agent"))
                    .locale(Locale.FRENCH)
                    .flashAttrs(answer.getFlashMap()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("« Rouvert » ne peut pas arriver");
    assertThat(tickets.find(id).history()).hasSize(1);
    assertThat(job.waiting()).as("nothing was written, nothing is to be judged").isZero();
  }

  @Test
  void a_changed_priority_is_the_one_that_is_listed_and_found() {
    long id = open("Where is my refund?");
    job.run();
    assertThat(tickets.line(id).priority()).isEqualTo("MEDIUM");
    clock.advance(Duration.ofMinutes(5));
    tickets.happened(id, new NewEntry(TaskEventType.PRIORITY_CHANGED, "CRITICAL"));
    job.run();
    assertThat(tickets.line(id).priority()).isEqualTo("CRITICAL");
  }

  private double refused() {
    return meters.find("sopkit.sla.refused").counters().stream().mapToDouble(c -> c.count()).sum();
  }

  private void insert(long id, String type) {
    jdbc.sql("insert into ticket_event (ticket_id, at, type) values (?, ?, ?)")
        .params(id, Tickets.sql(clock.instant()), type)
        .update();
  }

  @Test
  void several_workers_share_the_rows_and_say_nothing_twice() throws Exception {
    for (int i = 0; i < 400; i++) {
      open("Ticket " + i);
    }
    at("2026-03-10T11:00:00Z");
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> run =
          () -> {
            job.run();
            return null;
          };
      for (Future<Void> done : workers.invokeAll(List.of(run, run, run, run))) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
    assertThat(job.waiting()).isZero();
    assertThat(tickets.page(0, 1000)).hasSize(400).allMatch(line -> line.badge().equals("late"));
    assertThat(outbox()).hasSize(4 * 400).doesNotHaveDuplicates();
  }

  @Test
  void no_two_notices_share_a_key_and_no_name_is_too_long() {
    long id = open("Where is my refund?");
    String task = Long.toString(id);
    List<Outbox.Notice> notices =
        Stream.of(
                new SlaNotice.Key(task, "sla", "a/b", 1, "DUE"),
                new SlaNotice.Key(task, "sla/a", "b", 1, "DUE"),
                new SlaNotice.Key(task, "sla", "a~1b", 1, "DUE"),
                new SlaNotice.Key(task, "sla", "a".repeat(5_000), 1, "DUE"),
                new SlaNotice.Key(task, "sla", "a".repeat(5_000), 2, "DUE"))
            .map(key -> new SlaNotice(SlaNotice.Kind.BREACH, OPENING, null, key))
            .map(said -> new Outbox.Notice(id, "Where is my refund?", said))
            .toList();
    assertThat(messages.add(notices, OPENING)).hasSize(5);
    assertThat(messages.add(notices, OPENING)).isEmpty();
    assertThat(outbox()).hasSize(5);
  }

  @Test
  void what_cannot_be_written_about_one_ticket_is_undone_and_sets_only_that_one_aside() {
    long id = open("Where is my refund?");
    job.run();
    at("2026-03-10T11:00:00Z");
    // A message with the id that the breach will have, under another key: the insert fails.
    String taken =
        "insert into outbox (dedup_key, ticket_id, message_id, kind, body, created_at,"
            + " next_attempt_at) values ('x', ?, ?, 'BREACH', '{}', ?, ?)";
    long other = open("Another");
    job.run();
    String messageId =
        jdbc.sql("select message_id from outbox where dedup_key = ?")
            .param(id + "/sla/resolution/1/DUE")
            .query(String.class)
            .single();
    jdbc.sql("delete from outbox").update();
    jdbc.sql(taken)
        .params(other, messageId, Tickets.sql(clock.instant()), Tickets.sql(clock.instant()))
        .update();
    long beside = open("Due in the same batch");
    jdbc.sql(
            "update ticket set sla_state = 'RUNNING', sla_next_change_at = opened_at,"
                + " opened_at = :then where id in (:ids)")
        .param("then", Tickets.sql(OPENING))
        .param("ids", List.of(id, beside))
        .update();
    jdbc.sql("update ticket_event set at = ? where ticket_id = ?")
        .params(Tickets.sql(OPENING), beside)
        .update();

    double before = refused();
    job.run();

    assertThat(tickets.line(id).state()).as("the first of the two is undone").isNull();
    assertThat(tickets.line(id).quarantine()).startsWith("cannot be written: ");
    assertThat(refused() - before).isEqualTo(1);
    assertThat(tickets.line(beside).badge()).isEqualTo("late");
    assertThat(outbox()).filteredOn(key -> key.startsWith(beside + "/")).hasSize(4);
    assertThat(outbox()).filteredOn(key -> key.startsWith(id + "/")).isEmpty();
    assertThat(job.waiting()).isZero();

    jdbc.sql("delete from outbox where dedup_key = 'x'").update();
    tickets.happened(id, new NewEntry(TaskEventType.UPDATED, null));
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("late");
  }

  @Test
  void messages_are_cloud_events_signed_and_delivered_once_through_all_failures() throws Exception {
    for (int i = 0; i < 5; i++) {
      open("<!channel> \"quoted\" & é " + i);
    }
    at("2026-03-10T11:00:00Z");
    job.run();
    answers = new int[] {500, 429, Receiver.SILENCE, Receiver.TRICKLE, 503, 400, 204, 500, 204};
    int doubles = receiver.doubles();
    for (int i = 0; i < 30 && delivered() < 20; i++) {
      sender.run();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(delivered()).isEqualTo(20);
    assertThat(receiver.taken()).hasSize(20);
    assertThat(receiver.forged()).isEmpty();
    // 500, silence and half an answer came after the message was taken: it arrived again, with the
    // same id
    assertThat(receiver.doubles() - doubles).isEqualTo(4);
    for (Map.Entry<String, String> message : receiver.taken().entrySet()) {
      CloudEvent event =
          CLOUD_EVENTS.deserialize(message.getValue().getBytes(StandardCharsets.UTF_8));
      assertThat(event.getId()).isEqualTo(message.getKey());
      assertThat(event.getType()).startsWith("org.sopkit.example.crm.sla.");
      assertThat(event.getSubject()).startsWith("ticket/");
    }
  }

  private long delivered() {
    return jdbc.sql("select count(*) from outbox where delivered_at is not null")
        .query(Long.class)
        .single();
  }

  @Test
  void an_instance_that_dies_while_sending_only_delays_its_messages() {
    open("Where is my refund?");
    at("2026-03-05T14:00:00Z"); // first response was due at 13:00
    job.run();
    // another instance has claimed them and is gone
    jdbc.sql("update outbox set attempts = 1, next_attempt_at = ?")
        .param(Tickets.sql(clock.instant().plusSeconds(60)))
        .update();
    sender.run();
    assertThat(delivered()).isZero();
    clock.advance(Duration.ofSeconds(60));
    sender.run();
    assertThat(delivered()).isEqualTo(1);
  }

  @Test
  void a_request_of_the_api_costs_no_hashing_of_passwords() throws Exception {
    var known = httpBasic("agent", "for-tests-only");
    http.perform(get("/api/tickets").with(known)).andExpect(status().isOk());
    http.perform(formLogin().user("agent").password("for-tests-only"))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/api/tickets").with(httpBasic("agent", "guessed")))
        .andExpect(status().isUnauthorized());
    // after the first login Spring Security would have put a bcrypt hash in its place
    assertThat(users.loadUserByUsername("agent").getPassword()).startsWith("{noop}");
  }

  @Test
  void nobody_writes_without_being_known() throws Exception {
    long id = open("Where is my refund?");
    String ticket =
        "{\"contactId\":%d,\"title\":\"t\",\"type\":\"support-l1\",\"priority\":\"LOW\"}"
            .formatted(contact);
    http.perform(post("/api/tickets").contentType(MediaType.APPLICATION_JSON).content(ticket))
        .andExpect(status().isUnauthorized());
    http.perform(
            post("/api/tickets/" + id + "/events")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"type\":\"COMPLETED\"}"))
        .andExpect(status().isUnauthorized());
    http.perform(get("/api/tickets")).andExpect(status().isUnauthorized());
    http.perform(post("/tickets/" + id + "/events").param("type", "COMPLETED").with(csrf()))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/tickets")).andExpect(status().is3xxRedirection());
    assertThat(tickets.find(id).history()).hasSize(1);
    assertThat(tickets.page(0, 10)).hasSize(1);
  }

  @Test
  void a_form_without_its_token_is_refused_and_the_api_takes_no_form() throws Exception {
    long id = open("Where is my refund?");
    http.perform(post("/tickets/" + id + "/events").param("type", "COMPLETED").with(user("agent")))
        .andExpect(status().isForbidden());
    http.perform(
            post("/api/tickets/" + id + "/events").param("type", "COMPLETED").with(user("agent")))
        .andExpect(status().isUnsupportedMediaType());
    assertThat(tickets.find(id).history()).hasSize(1);
    http.perform(
            post("/tickets/" + id + "/events")
                .param("type", "COMPLETED")
                .with(user("agent"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(tickets.find(id).history()).hasSize(2);
  }

  @Test
  void hostile_titles_stay_text() throws Exception {
    String title =
        "<script>alert('1')</script>\"><img src=x onerror=alert(1)> '); drop table ticket;--";
    http.perform(
            post("/tickets")
                .param("contactId", Long.toString(contact))
                .param("title", title)
                .param("type", "support-l1")
                .param("priority", "HIGH")
                .with(user("agent"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    job.run();
    long id = tickets.page(0, 10).get(0).id();
    assertThat(tickets.line(id).title()).isEqualTo(title);
    for (String page : List.of("/tickets", "/tickets/" + id)) {
      String html =
          http.perform(get(page).with(user("agent")))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(html)
          .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
          .doesNotContain("<script", "<img");
    }
  }

  @Test
  void pages_and_answers_speak_french_and_english() throws Exception {
    long id = open("Facture reçue deux fois");
    job.run();
    for (Map.Entry<Locale, List<String>> expected :
        Map.of(
                Locale.FRENCH, List.of("Dans les temps", "Échéance", "Comment l’échéance"),
                Locale.ENGLISH, List.of("On time", "Due", "How the deadline"))
            .entrySet()) {
      String html =
          http.perform(get("/tickets/" + id).locale(expected.getKey()).with(user("agent")))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(html).contains(expected.getValue());
    }
    at("2026-03-09T08:00:00Z"); // Monday 09:00: more than half of 24 working hours is used
    http.perform(get("/api/tickets/" + id).locale(Locale.FRENCH).with(user("agent")))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("du délai de")));
  }

  @Test
  void the_actuator_answers_for_the_health_only() throws Exception {
    http.perform(get("/actuator/health")).andExpect(status().isOk());
    for (String endpoint :
        List.of("env", "beans", "sopkit", "metrics", "heapdump", "configprops")) {
      http.perform(get("/actuator/" + endpoint).with(user("agent")))
          .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
    }
  }

  @Test
  void bad_input_is_refused_with_400_and_an_unknown_ticket_with_404() throws Exception {
    for (String body :
        Stream.of(
                "{}",
                "{\"contactId\":1,\"title\":\"\",\"type\":\"x\",\"priority\":\"LOW\"}",
                "{\"contactId\":1,\"title\":\"t\",\"type\":\"x\",\"priority\":\"EXTREME\"}",
                "{\"contactId\":1,\"title\":\"a\\u0000b\",\"type\":\"x\",\"priority\":\"LOW\"}",
                "{\"contactId\":1,\"title\":\"%s\",\"type\":\"x\",\"priority\":\"LOW\"}"
                    .formatted("x".repeat(301)),
                "[")
            .toList()) {
      http.perform(
              post("/api/tickets")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body)
                  .with(user("agent")))
          .andExpect(status().isBadRequest());
    }
    http.perform(get("/api/tickets/424242").with(user("agent"))).andExpect(status().isNotFound());
    http.perform(get("/tickets/424242").with(user("agent"))).andExpect(status().isNotFound());
  }

  @Test
  void the_secret_is_in_no_log(CapturedOutput output) {
    open("Where is my refund?");
    at("2026-03-05T14:00:00Z");
    job.run();
    answers = new int[] {500};
    sender.run();
    assertThat(output.getAll()).contains("was not taken (HTTP 500)");
    assertThat(output.getAll()).doesNotContain(SECRET, SECRET.substring(6));
    assertThat(org.sopkit.examples.crm.webhook.WebhookSecret.valueOf(SECRET))
        .hasToString("(hidden)");
  }
}
