package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sopkit.examples.crm.ticket.Tickets.sql;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopkit.examples.crm.ticket.ImpossibleEntryException;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.TicketLine;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.webhook.Outbox;
import org.sopkit.examples.crm.webhook.WebhookTestSettings;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.sla.SlaNotice;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.BadSqlGrammarException;

/** What the CRM does, on whatever database a subclass names. */
abstract class CrmTestCase extends CrmWebTestCase {

  private static final EventFormat CLOUD_EVENTS =
      EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);

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
  void what_an_old_instance_judges_during_a_roll_out_is_judged_again() {
    inForceElsewhere("older", clock.instant().minusSeconds(3_600));
    long id = open("Judged by the new instance first");
    job.run();
    judgedElsewhere("older");
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("none");
    job.recall();
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("running");
    job.recall();
    assertThat(waiting()).as("what is in order is left alone").isZero();
  }

  @Test
  void an_old_instance_leaves_alone_what_a_new_one_judged_until_that_is_gone() {
    long id = open("Judged by the new instance");
    job.recall();
    job.run();
    clock.advance(Duration.ofMinutes(1));
    inForceElsewhere("newer", clock.instant());
    judgedElsewhere("newer");
    for (int minute = 0; minute < 5; minute++) {
      clock.advance(Duration.ofMinutes(1));
      job.recall();
      job.run();
      assertThat(tickets.line(id).badge()).isEqualTo("none");
    }
    clock.advance(Duration.ofMinutes(1));
    job.recall();
    job.run();
    assertThat(tickets.line(id).badge()).as("the new one was taken back").isEqualTo("running");
  }

  private void inForceElsewhere(String mark, Instant since) {
    jdbc.sql("insert into sla_in_force (mark, since, last_seen) values (?, ?, ?)")
        .params(mark, sql(since), sql(clock.instant()))
        .update();
  }

  private void judgedElsewhere(String mark) {
    jdbc.sql(
            "update ticket set sla_state = 'NO_TARGET', sla_judged_by = ?,"
                + " sla_next_change_at = null")
        .param(mark)
        .update();
  }

  @Test
  void a_recall_of_many_rows_goes_on_after_each_few() {
    for (int i = 0; i < 120; i++) { // a batch is 50
      open("Ticket " + i);
    }
    job.run();
    judgedElsewhere("older");
    job.recall();
    assertThat(waiting()).isEqualTo(120);
  }

  @Test
  void what_was_to_be_told_before_sopkit_came_is_noted_and_not_sent() {
    long id = open("Where is my refund?");
    at("2026-03-05T14:00:00Z"); // first response was due at 13:00
    Instant since = clock.instant();
    Outbox later = WebhookTestSettings.outboxSince(jdbc, since);
    List<Outbox.Notice> notices =
        Stream.of(since.minusSeconds(1), since)
            .map(
                at ->
                    new SlaNotice(
                        SlaNotice.Kind.BREACH,
                        at,
                        null,
                        new SlaNotice.Key(Long.toString(id), "sla", "o" + at, 1, "DUE")))
            .map(said -> new Outbox.Notice(id, OPENING, "Where is my refund?", said))
            .toList();
    later.add(notices, since);
    assertThat(delivered()).isEqualTo(1);
    sender.run();
    assertThat(receiver.taken()).hasSize(1);
  }

  @Test
  void the_same_ticket_number_in_another_database_gives_another_message() {
    SlaNotice said =
        new SlaNotice(
            SlaNotice.Kind.BREACH, OPENING, null, new SlaNotice.Key("1", "sla", "o", 1, "DUE"));
    String before = messageId(1, OPENING, said);
    jdbc.sql("delete from outbox").update();
    assertThat(messageId(1, OPENING, said)).isEqualTo(before);
    jdbc.sql("delete from outbox").update();
    assertThat(messageId(1, OPENING.plusNanos(1_000), said)).isNotEqualTo(before);
  }

  private String messageId(long number, Instant openedAt, SlaNotice said) {
    long id = open("Has the number " + number);
    messages.add(List.of(new Outbox.Notice(id, openedAt, "t", said)), OPENING);
    return jdbc.sql("select message_id from outbox").query(String.class).single();
  }

  @Test
  void a_closed_ticket_that_cannot_be_judged_stays_on_the_list() {
    long id = open("Imported");
    insert(id, "REOPENED");
    job.run();
    happened(id, TaskEventType.COMPLETED);
    job.run();
    assertThat(tickets.page(0, 10)).extracting(TicketLine::id).containsExactly(id);
    jdbc.sql("delete from ticket_event where type = 'REOPENED'").update();
    happened(id, TaskEventType.UPDATED);
    job.run();
    assertThat(tickets.page(0, 10)).isEmpty();
    assertThat(tickets.line(id).badge()).isEqualTo("met");
    assertThat(meters.get("crm.sla.quarantined").gauge().value()).isZero();
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
    assertThat(waiting()).isEqualTo(1);
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
    assertThat(tickets.page(0, 10)).extracting(TicketLine::id).containsExactly(reopened, odd, fine);
    assertThat(refused() - before).isEqualTo(2);
    assertThat(meters.get("crm.sla.quarantined").gauge().value()).isEqualTo(2);
    assertThat(waiting()).isZero();

    jdbc.sql("delete from ticket_event where type in ('REOPENED', 'TELEPORTED')").update();
    tickets.happened(reopened, new NewEntry(TaskEventType.FIRST_ANSWERED, null));
    job.run();
    assertThat(tickets.line(reopened).badge()).isEqualTo("running");
    assertThat(tickets.line(reopened).quarantine()).isNull();
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
    assertThat(waiting()).isZero();
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
            .map(said -> new Outbox.Notice(id, OPENING, "Where is my refund?", said))
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
    double judged = judged();
    job.run();

    assertThat(tickets.line(id).state()).as("the first of the two is undone").isNull();
    assertThat(tickets.line(id).quarantine()).isEqualTo(TicketLine.REFUSED_BY_DATABASE);
    assertThat(refused() - before).isEqualTo(1);
    assertThat(judged() - judged).as("two objectives, each counted once").isEqualTo(2);
    assertThat(tickets.line(beside).badge()).isEqualTo("late");
    assertThat(outbox()).filteredOn(key -> key.startsWith(beside + "/")).hasSize(4);
    assertThat(outbox()).filteredOn(key -> key.startsWith(id + "/")).isEmpty();
    assertThat(waiting()).isZero();

    jdbc.sql("delete from outbox where dedup_key = 'x'").update();
    clock.advance(Duration.ofMinutes(9));
    assertThat(waiting()).isZero();
    clock.advance(Duration.ofMinutes(1));
    job.run();
    assertThat(tickets.line(id).badge()).as("nobody had to touch it").isEqualTo("late");
    assertThat(outbox()).filteredOn(key -> key.startsWith(id + "/")).hasSize(4);
  }

  @Test
  void what_has_nothing_to_do_with_a_row_sets_none_aside() {
    long id = open("Where is my refund?");
    at("2026-03-10T11:00:00Z");
    double judged = judged();
    jdbc.sql("alter table outbox rename to outbox_in_migration").update();
    try {
      assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(job::run);
    } finally {
      jdbc.sql("alter table outbox_in_migration rename to outbox").update();
    }
    assertThat(tickets.line(id).quarantine()).isNull();
    assertThat(judged() - judged).isZero();
    assertThat(waiting()).isEqualTo(1);
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("late");
    assertThat(outbox()).hasSize(4);
  }

  private double judged() {
    return meters.find("sopkit.sla.evaluations").counters().stream()
        .mapToDouble(c -> c.count())
        .sum();
  }

  @Test
  void an_entry_comes_after_those_of_an_instance_whose_clock_is_ahead() {
    long id = open("Where is my refund?");
    clock.advance(Duration.ofSeconds(10));
    happened(id, TaskEventType.PAUSED);
    clock.advance(Duration.ofSeconds(-3));
    happened(id, TaskEventType.RESUMED);
    assertThat(tickets.find(id).history())
        .extracting(Ticket.Entry::type)
        .containsExactly("CREATED", "PAUSED", "RESUMED");
    assertThat(tickets.find(id).history().get(2).at()).isEqualTo(OPENING.plusSeconds(10));
  }

  @Test
  void one_resumption_ends_the_pause_because_a_paused_ticket_cannot_be_paused() {
    long id = open("Where is my refund?");
    happened(id, TaskEventType.PAUSED);
    assertThatExceptionOfType(ImpossibleEntryException.class)
        .isThrownBy(() -> happened(id, TaskEventType.PAUSED));
    clock.advance(Duration.ofMinutes(5));
    happened(id, TaskEventType.RESUMED);
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("running");
    happened(id, TaskEventType.PAUSED);
    clock.advance(Duration.ofMinutes(5));
    happened(id, TaskEventType.CANCELLED);
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("cancelled");
    clock.advance(Duration.ofMinutes(5));
    happened(id, TaskEventType.REOPENED);
    happened(id, TaskEventType.PAUSED);
    job.run();
    assertThat(tickets.line(id).badge()).isEqualTo("paused");
  }

  @Test
  void two_entries_at_once_do_not_both_happen() throws Exception {
    long id = open("Where is my refund?");
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> pause =
          () -> {
            try {
              happened(id, TaskEventType.PAUSED);
              return true;
            } catch (ImpossibleEntryException e) {
              return false;
            }
          };
      int taken = 0;
      for (Future<Boolean> done : people.invokeAll(List.of(pause, pause, pause, pause))) {
        taken += done.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      people.shutdown();
    }
    assertThat(tickets.find(id).history()).hasSize(2);
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
