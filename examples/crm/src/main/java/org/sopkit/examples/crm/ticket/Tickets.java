package org.sopkit.examples.crm.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code ticket}, {@code ticket_event} and {@code contact}. */
@Repository
public class Tickets {

  /** By how much the clocks of two instances may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final String LINE =
      """
      select t.id, t.title, c.name, coalesce(t.sla_priority, t.priority), t.opened_at,
             t.sla_state, t.sla_objective, t.sla_due_at, t.sla_warned, t.sla_quarantine
      from ticket t join contact c on c.id = t.contact_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Tickets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens a ticket. It is judged by the next run of the job.
   *
   * @param ticket what is asked
   * @return its key
   * @throws UnusableFieldException if there is no such contact
   */
  @Transactional
  public long open(NewTicket ticket) {
    return openAt(ticket, clock.instant());
  }

  /**
   * Opens a ticket at an instant that may lie in the past, as an import does.
   *
   * @param ticket what is asked
   * @param at when it was opened
   * @return its key
   * @throws UnusableFieldException if there is no such contact
   */
  @Transactional
  public long openAt(NewTicket ticket, Instant at) {
    if (contact(ticket.contactId()).isEmpty()) {
      throw new UnusableFieldException("contactId", ticket.contactId().toString(), List.of());
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into ticket (contact_id, title, type, priority, opened_at, sla_next_change_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            ticket.contactId(),
            ticket.title(),
            ticket.type(),
            ticket.priority().name(),
            sql(at),
            sql(clock.instant()))
        .update(key, "id");
    long id = key(key);
    add(id, at, "CREATED", null);
    return id;
  }

  /**
   * Writes down that something happened to a ticket now, and has the job look at it again.
   *
   * @param id the ticket
   * @param entry what happened
   * @throws UnknownTicketException if there is no such ticket
   * @throws UnusableFieldException if its detail is missing or unknown
   * @throws ImpossibleEntryException if that cannot happen to it now
   */
  @Transactional
  public void happened(long id, NewEntry entry) {
    entry.requireDetail();
    boolean found =
        jdbc.sql("select id from ticket where id = ? for update")
            .param(id)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new UnknownTicketException(id);
    }
    // The row is locked, so that two entries do not meet: this one comes after all others.
    Ticket ticket = find(id);
    Instant now = after(ticket.history(), clock.instant());
    ticket.requirePossible(new TaskEvent(now, entry.type(), entry.detail()));
    add(id, now, entry.type().name(), entry.detail());
    jdbc.sql(
            """
            update ticket set sla_next_change_at = :now, is_open = coalesce(:open, is_open),
              sla_order = case when sla_order = 0 then 0
                when coalesce(:open, is_open) then 1 else 2 end
            where id = :id
            """)
        .param("now", sql(now))
        .param("open", opens(entry.type()), Types.BOOLEAN)
        .param("id", id)
        .update();
  }

  /** The clock of the instance that wrote the last entry may be ahead of ours a little. */
  private static Instant after(List<Ticket.Entry> history, Instant now) {
    if (history.isEmpty()) {
      return now;
    }
    Instant last = history.get(history.size() - 1).at();
    return last.isAfter(now) && last.isBefore(now.plus(SKEW)) ? last : now;
  }

  /** Says whether a ticket is open after that; null if it is as it was. */
  private static @Nullable Boolean opens(TaskEventType type) {
    return switch (type) {
      case COMPLETED, CANCELLED -> false;
      case REOPENED -> true;
      default -> null;
    };
  }

  private void add(long id, Instant at, String type, @Nullable String detail) {
    jdbc.sql("insert into ticket_event (ticket_id, at, type, detail) values (?, ?, ?, ?)")
        .param(id)
        .param(sql(at))
        .param(type)
        .param(detail)
        .update();
  }

  /**
   * Lists the open tickets: those that cannot be judged first, then the most pressing ones.
   *
   * @param page from 0
   * @param size how many on a page
   * @return the tickets
   * @throws UnusableFieldException if the page is negative
   */
  @Transactional(readOnly = true)
  public List<TicketLine> page(int page, int size) {
    if (page < 0) {
      throw new UnusableFieldException("page", Integer.toString(page), List.of());
    }
    return jdbc.sql(
            LINE
                + "where t.sla_order < 2 order by t.sla_order, t.sla_due_at nulls last, t.id"
                + " limit ? offset ?")
        .params(size, (long) page * size)
        .query(Tickets::line)
        .list();
  }

  /**
   * Finds a ticket as the list shows it.
   *
   * @param id the ticket
   * @return the line
   * @throws UnknownTicketException if there is no such ticket
   */
  @Transactional(readOnly = true)
  public TicketLine line(long id) {
    return jdbc.sql(LINE + "where t.id = ?")
        .param(id)
        .query(Tickets::line)
        .optional()
        .orElseThrow(() -> new UnknownTicketException(id));
  }

  /**
   * Finds a ticket with its history.
   *
   * @param id the ticket
   * @return the ticket
   * @throws UnknownTicketException if there is no such ticket
   */
  @Transactional(readOnly = true)
  public Ticket find(long id) {
    List<Ticket> found = all(List.of(id));
    if (found.isEmpty()) {
      throw new UnknownTicketException(id);
    }
    return found.get(0);
  }

  /**
   * Finds tickets with their histories, with two queries however many they are.
   *
   * @param ids the tickets, at least one
   * @return those that there are, by id
   */
  @Transactional(readOnly = true)
  public List<Ticket> all(Collection<Long> ids) {
    Map<Long, List<Ticket.Entry>> histories = new HashMap<>();
    jdbc.sql(
            """
            select ticket_id, at, type, detail from ticket_event
            where ticket_id in (:ids) order by ticket_id, at, id
            """)
        .param("ids", ids)
        .query(
            (row, number) ->
                histories
                    .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Ticket.Entry(instant(row, 2), row.getString(3), row.getString(4))))
        .list();
    return jdbc.sql(
            """
            select t.id, t.title, t.type, t.priority, t.opened_at, c.name
            from ticket t join contact c on c.id = t.contact_id
            where t.id in (:ids) order by t.id
            """)
        .param("ids", ids)
        .query(
            (row, number) ->
                new Ticket(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    instant(row, 5),
                    row.getString(6),
                    histories.getOrDefault(row.getLong(1), List.of())))
        .list();
  }

  /**
   * Finds contacts by a part of their name, whatever its case.
   *
   * @param part the part; empty for all
   * @param limit how many at most
   * @return their keys and names, by name
   */
  @Transactional(readOnly = true)
  public List<Contact> contacts(String part, int limit) {
    if (part.indexOf('\0') >= 0) {
      return List.of(); // PostgreSQL has no text with a NUL, and does not look for one
    }
    String pattern = part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return jdbc.sql(
            "select id, name from contact where lower(name) like ? escape '!'"
                + " order by name, id limit ?")
        .params("%" + pattern + "%", limit)
        .query((row, number) -> new Contact(row.getLong(1), row.getString(2)))
        .list();
  }

  /**
   * Finds a contact.
   *
   * @param id the contact
   * @return its key and name; empty if there is none
   */
  @Transactional(readOnly = true)
  public Optional<Contact> contact(long id) {
    return jdbc.sql("select id, name from contact where id = ?")
        .param(id)
        .query((row, number) -> new Contact(row.getLong(1), row.getString(2)))
        .optional();
  }

  /**
   * Adds a contact.
   *
   * @param name the name
   * @param email the address
   * @return its key
   */
  @Transactional
  public long addContact(String name, String email) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into contact (name, email) values (?, ?)")
        .params(name, email)
        .update(key, "id");
    return key(key);
  }

  /**
   * Somebody who asks.
   *
   * @param id the key of the row
   * @param name the name
   */
  public record Contact(long id, String name) {}

  private static long key(GeneratedKeyHolder holder) {
    Number key = holder.getKey();
    if (key == null) {
      throw new IllegalStateException("the database returned no key for the row it took");
    }
    return key.longValue();
  }

  private static TicketLine line(ResultSet row, int number) throws SQLException {
    return new TicketLine(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        instant(row, 5),
        row.getString(6),
        row.getString(7),
        row.getObject(8) == null ? null : instant(row, 8),
        row.getBoolean(9),
        row.getString(10));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /**
   * Returns an instant as JDBC takes it: both databases know an offset date-time, neither knows an
   * instant.
   *
   * @param instant the instant
   * @return the same at UTC
   */
  public static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
