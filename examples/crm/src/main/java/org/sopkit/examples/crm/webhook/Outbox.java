package org.sopkit.examples.crm.webhook;

import static org.sopkit.examples.crm.ticket.Tickets.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopkit.model.sla.SlaNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be told to others. A notice is added in the transaction that found it, once: its key
 * is the primary key of the table.
 */
@Repository
public class Outbox {

  private static final String SOURCE = "/crm";
  private static final int LONGEST_PROBLEM = 500;
  private static final int LONGEST_KEY = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Instant since;

  Outbox(JdbcClient jdbc, JsonMapper json, WebhookSettings settings) {
    this.jdbc = jdbc;
    this.json = json;
    this.since = settings.since();
  }

  /**
   * Something to be told.
   *
   * @param ticketId the ticket
   * @param openedAt when it was opened
   * @param title what the ticket is about
   * @param said what there is to say
   */
  public record Notice(long ticketId, Instant openedAt, String title, SlaNotice said) {

    /** Returns the key as one text: no two keys give the same, and it fits the column. */
    String key() {
      SlaNotice.Key key = said.key();
      String text =
          Stream.of(
                  key.taskId(),
                  key.policySet(),
                  key.objective(),
                  Integer.toString(key.cycle()),
                  key.threshold())
              .map(part -> part.replace("~", "~0").replace("/", "~1")) // as in a JSON pointer
              .collect(Collectors.joining("/"));
      return text.length() <= LONGEST_KEY ? text : digest(text);
    }

    /**
     * Returns the id of the message: as the key, and another one for the ticket that has the same
     * number in another database, because the receiver drops what it has seen.
     */
    String messageId() {
      return "msg_" + digest(openedAt + " " + key());
    }
  }

  /** A message on its way. */
  record Message(String key, String id, String body, int attempts) {}

  /**
   * Adds what has not been added before. The rows of the tickets must be locked by the transaction,
   * so that no other adds the same at the same time.
   *
   * @param notices what there is to say
   * @param now when it is added
   * @return what was new
   */
  @Transactional
  public List<SlaNotice> add(List<Notice> notices, Instant now) {
    if (notices.isEmpty()) {
      return List.of();
    }
    Set<String> known =
        new HashSet<>(
            jdbc.sql("select dedup_key from outbox where ticket_id in (:tickets)")
                .param("tickets", notices.stream().map(Notice::ticketId).distinct().toList())
                .query(String.class)
                .list());
    List<SlaNotice> added = new ArrayList<>();
    for (Notice notice : notices) {
      if (known.add(notice.key())) {
        insert(notice, now);
        added.add(notice.said());
      }
    }
    return added;
  }

  private void insert(Notice notice, Instant now) {
    boolean past = notice.said().at().isBefore(since);
    String id = notice.messageId();
    jdbc.sql(
            """
            insert into outbox
              (dedup_key, ticket_id, message_id, kind, body, created_at, next_attempt_at,
               delivered_at, last_problem)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(notice.key())
        .param(notice.ticketId())
        .param(id)
        .param(notice.said().kind().name())
        .param(body(notice, id))
        .param(sql(now))
        .param(sql(now))
        .param(past ? sql(now) : null)
        .param(past ? "not sent: before crm.webhook.since" : null)
        .update();
  }

  /** Returns a CloudEvent in structured mode (CloudEvents 1.0.2, JSON). */
  private String body(Notice notice, String id) {
    SlaNotice said = notice.said();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ticket", notice.ticketId());
    data.put("title", notice.title());
    data.put("policySet", said.key().policySet());
    data.put("objective", said.key().objective());
    data.put("cycle", said.key().cycle());
    data.put("threshold", said.key().threshold());
    if (said.role() != null) {
      data.put("notify", said.role().name());
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", SOURCE);
    event.put("type", "org.sopkit.example.crm.sla." + said.kind().name().toLowerCase(Locale.ROOT));
    event.put("subject", "ticket/" + notice.ticketId());
    event.put("time", said.at().toString());
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    return json.writeValueAsString(event);
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Takes messages that are due and keeps them from others for a while. If this instance dies, they
   * are due again when the lease ends: a message may arrive twice, with the same id, but never not
   * at all.
   */
  @Transactional
  List<Message> claim(Instant now, int limit, Duration lease) {
    List<Message> messages =
        jdbc.sql(
                """
                select dedup_key, message_id, body, attempts from outbox
                where delivered_at is null and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked
                """)
            .params(sql(now), limit)
            .query(
                (row, number) ->
                    new Message(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4) + 1))
            .list();
    if (!messages.isEmpty()) {
      jdbc.sql(
              "update outbox set attempts = attempts + 1, next_attempt_at = :until"
                  + " where dedup_key in (:keys)")
          .param("until", sql(now.plus(lease)))
          .param("keys", messages.stream().map(Message::key).toList())
          .update();
    }
    return messages;
  }

  @Transactional
  void delivered(Message message, Instant now) {
    jdbc.sql(
            "update outbox set delivered_at = ?, last_problem = null"
                + " where dedup_key = ? and delivered_at is null")
        .params(sql(now), message.key())
        .update();
  }

  /** Says nothing if another instance has taken the message since, after the lease had ended. */
  @Transactional
  void failed(Message message, String problem, Instant retry) {
    jdbc.sql(
            "update outbox set next_attempt_at = ?, last_problem = ?"
                + " where dedup_key = ? and delivered_at is null and attempts = ?")
        .params(
            sql(retry),
            problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM),
            message.key(),
            message.attempts())
        .update();
  }

  /**
   * Counts what waits.
   *
   * @return the messages that have not been delivered
   */
  @Transactional(readOnly = true)
  public long pending() {
    return jdbc.sql("select count(*) from outbox where delivered_at is null")
        .query(Long.class)
        .single();
  }
}
