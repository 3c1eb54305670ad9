package org.sopkit.examples.crm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** The tables of the CRM under load, filled and looked at from outside. */
final class LoadTables implements AutoCloseable {

  private final Connection connection;

  LoadTables(String url) throws SQLException {
    connection = DriverManager.getConnection(url, "postgres", "");
  }

  void run(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  long count(String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  String text(String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  void addContacts(int count) throws SQLException {
    run(
        """
        insert into contact (name, email)
        select 'Atelier ' || n, 'contact' || n || '@atelier.example' from generate_series(1, %d) n
        """
            .formatted(count));
  }

  /**
   * Adds tickets that were opened evenly between two instants.
   *
   * @param count how many
   * @param from how long ago the first was opened
   * @param to how long ago the last was opened
   * @param unanswered one in so many has had no first answer
   */
  void addTickets(int count, Duration from, Duration to, int unanswered) throws SQLException {
    run(
        """
        with added as (
          insert into ticket (contact_id, title, type, priority, opened_at, sla_next_change_at)
          select 1 + n %% 500, 'Échéance à vérifier, dossier ' || n, 'support-l1',
                 (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n %% 4],
                 now() - make_interval(secs => %d + (%d)::float8 * (n - 1) / %d), now()
          from generate_series(1, %d) n
          returning id, opened_at),
        created as (
          insert into ticket_event (ticket_id, at, type)
          select id, opened_at, 'CREATED' from added)
        insert into ticket_event (ticket_id, at, type)
        select id, opened_at + interval '10 minutes', 'FIRST_ANSWERED' from added
        where id %% %d <> 0
        """
            .formatted(from.toSeconds(), to.minus(from).toSeconds(), count, count, unanswered));
  }

  /** From now on, each row that the job writes is noted with the instant it was due at. */
  void noteLag() throws SQLException {
    run("create table load_lag (ticket_id bigint, due timestamp with time zone)");
    run(
        """
        create function load_note() returns trigger language plpgsql as $$
        begin
          insert into load_lag values (new.id, old.sla_next_change_at);
          return null;
        end $$
        """);
    // Of the columns that only the job sets: what a request writes is not noted.
    run(
        "create trigger load_note after update of sla_state on ticket for each row"
            + " execute function load_note()");
  }

  /** Returns the microseconds from when rows were due to when the job's transaction ended. */
  Histogram lag(String which) throws SQLException {
    Histogram lag = new Histogram(3);
    try (Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select (extract(epoch from pg_xact_commit_timestamp(l.xmin) - due) * 1e6)::bigint"
                    + " from load_lag l where "
                    + which)) {
      while (row.next()) {
        lag.recordValue(row.getLong(1));
      }
    }
    return lag;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
