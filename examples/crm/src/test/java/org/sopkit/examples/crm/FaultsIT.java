package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one PostgreSQL, killed again and again in the middle of a transaction, while the
 * database is restarted and the webhook fails in every way it can. At the end everything was told,
 * and nothing was recorded twice.
 */
class FaultsIT {

  private static final int TICKETS = Integer.getInteger("crm.faults.tickets", 10_000);
  private static final int KILLS = Integer.getInteger("crm.faults.kills", 20);
  private static final int RESTARTS = 2;

  private static final String POLICY =
      """
      id: sla
      policies:
        - id: faults
          version: "1"
          objectives:
            - name: resolution
              target: within 1h
              calendar: office
              escalations:
                - {when: AFTER_DUE, offset: PT0S, notify: ACCOUNTABLE, quietHours: ANY_TIME}
      """;

  @TempDir Path folder;

  private final Random random = new Random(20261123);
  private EmbeddedPostgres postgres;
  private Path data;
  private int port;

  @Test
  void every_escalation_is_delivered_and_recorded_exactly_once() throws Exception {
    startPostgres();
    Path policy = Files.writeString(folder.resolve("sla.yaml"), POLICY);
    CrmProcess[] instances = new CrmProcess[2];
    int killed = 0;
    int inTransaction = 0;
    int restarted = 0;
    try (Receiver receiver = new Receiver(CrmTestCase.SECRET, this::answer)) {
      try {
        instances[0] = start(0, receiver, policy);
        instances[0].port();
        addContact();
        instances[1] = start(1, receiver, policy);
        instances[1].port();
        int added = 0;
        while (inTransaction < KILLS && killed < 2 * KILLS) {
          int victim = killed % 2;
          int due = TICKETS * (inTransaction + 1) / KILLS;
          int more = due - added;
          added = due;
          long brokenOff = brokenOff();
          killInTransaction(instances[victim], victim, killed / 2 % 2 == 0, more);
          killed++;
          inTransaction += awaitBrokenOff(brokenOff) ? 1 : 0;
          if (restarted < RESTARTS && killed % (KILLS / (RESTARTS + 1) + 1) == 0) {
            restartPostgres();
            restarted++;
          }
          instances[victim] = start(victim, receiver, policy);
          awaitStart(instances, victim, receiver, policy);
        }
        awaitEnd(instances);
      } finally {
        for (CrmProcess instance : instances) {
          if (instance != null) {
            instance.kill();
          }
        }
      }
      report(receiver, killed, inTransaction, restarted);
    } finally {
      if (postgres != null) {
        postgres.close();
      }
    }
  }

  /** Out of 100 answers 4 are 500 (after it was taken), 3 are 429, 1 is no answer. */
  private int answer(int request) {
    if (request % 500 == 250) {
      LockSupport.parkNanos(Duration.ofMillis(1500).toNanos()); // longer than the sender waits
      return 204;
    }
    int share = request % 100;
    return share < 4 ? 500 : share < 7 ? 429 : share == 7 ? Receiver.SILENCE : 204;
  }

  private void startPostgres() {
    data = folder.resolve("postgres");
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_directory", "log")
              .setPort(port)
              .start();
      port = postgres.getPort();
    } catch (IOException | RuntimeException e) {
      Assumptions.assumeTrue(port != 0, () -> "no PostgreSQL can be started here: " + e);
      throw new IllegalStateException("PostgreSQL did not come back", e);
    }
  }

  private void restartPostgres() throws Exception {
    postgres.close();
    startPostgres();
  }

  private CrmProcess start(int number, Receiver receiver, Path policy) throws Exception {
    return CrmProcess.start(
        folder,
        "--spring.datasource.url=" + url("crm-" + number),
        "--spring.datasource.username=postgres",
        "--spring.datasource.hikari.connection-timeout=5000",
        "--sopkit.policies=" + policy.toUri(),
        "--sopkit.rules.load=sla",
        "--crm.demo=false",
        "--crm.sla.every=200ms",
        "--crm.sla.batch=50",
        "--crm.webhook.url=" + receiver.url(),
        "--crm.webhook.secret=" + CrmTestCase.SECRET,
        "--crm.webhook.every=200ms",
        "--crm.webhook.timeout=1s",
        "--crm.webhook.lease=11s",
        "--crm.webhook.first-retry=1s",
        "--crm.webhook.longest-retry=5s",
        "--logging.level.root=WARN",
        "--logging.level.org.springframework.boot.tomcat=INFO");
  }

  private String url(String application) {
    return "jdbc:postgresql://localhost:" + port + "/postgres?ApplicationName=" + application;
  }

  /** An instance that starts while the database is away gives up; its service starts it again. */
  private void awaitStart(CrmProcess[] instances, int number, Receiver receiver, Path policy)
      throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        instances[number].port();
        return;
      } catch (IllegalStateException e) {
        instances[number] = start(number, receiver, policy);
      }
    }
    throw new IllegalStateException(instances[number].output());
  }

  private void addContact() throws SQLException {
    run("insert into contact (name, email) values ('Atelier', 'a@b.example')");
  }

  /** Adds tickets that are late already, so that each kill finds work on any machine. */
  private void addTickets(int count) throws SQLException {
    run(
        """
        with added as (
          insert into ticket (contact_id, title, type, priority, opened_at, sla_next_change_at)
          select (select max(id) from contact), 'Ticket ' || n, 'support-l1', 'MEDIUM',
                 date_trunc('second', now()) - interval '2 hours', now()
          from generate_series(1, %d) n
          returning id, opened_at)
        insert into ticket_event (ticket_id, at, type) select id, opened_at, 'CREATED' from added
        """
            .formatted(count));
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("test"), "postgres", "");
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /**
   * Kills an instance whose job has written the state of its rows and not yet what is to be told,
   * or whose sender was about to note what the webhook has taken: a lock on the outbox holds it
   * there.
   */
  private void killInTransaction(CrmProcess instance, int number, boolean job, int more)
      throws Exception {
    try (Connection holder = DriverManager.getConnection(url("test"), "postgres", "");
        Statement hold = holder.createStatement()) {
      holder.setAutoCommit(false);
      if (job) {
        hold.execute("lock table outbox in share mode");
        addTickets(more);
      } else {
        addTickets(more);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(1_500)));
        hold.execute("lock table outbox in share mode");
      }
      awaitHeld(number, job ? "insert into outbox" : "update outbox");
      instance.kill();
      holder.rollback();
    }
  }

  private void awaitHeld(int number, String statement) throws Exception {
    String held =
        """
        select count(*) from pg_stat_activity where application_name = 'crm-%d'
        and wait_event_type = 'Lock' and query like '%%%s%%'
        """
            .formatted(number, statement);
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (count(held) == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** Counts the transactions whose client was gone before their end, by the log of PostgreSQL. */
  private long brokenOff() throws IOException {
    long count = 0;
    try (Stream<Path> logs = Files.list(data.resolve("log"))) {
      for (Path log : logs.toList()) {
        try (Stream<String> lines = Files.lines(log)) {
          count += lines.filter(line -> line.contains("with an open transaction")).count();
        }
      }
    }
    return count;
  }

  /** Says whether one more was broken off by the kill. */
  private boolean awaitBrokenOff(long before) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (System.nanoTime() < end) {
      if (brokenOff() > before) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return false;
  }

  private void awaitEnd(CrmProcess[] instances) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(15).toNanos();
    while (System.nanoTime() < end) {
      for (CrmProcess instance : instances) {
        assertThat(instance.isAlive()).as(instance.output()).isTrue();
      }
      if (count("select count(*) from ticket where sla_state = 'BREACHED_OPEN'") == TICKETS
          && count("select count(*) from outbox where delivered_at is null") == 0) {
        return;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("test"), "postgres", "");
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Set<String> messageIds() throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Connection connection = DriverManager.getConnection(url("test"), "postgres", "");
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select message_id from outbox")) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  private void report(Receiver receiver, int killed, int inTransaction, int restarted)
      throws SQLException {
    long outbox = count("select count(*) from outbox");
    long delivered = count("select count(*) from outbox where delivered_at is not null");
    List<String> lines = new ArrayList<>();
    lines.add("tickets                          " + TICKETS);
    lines.add("kill -9                          " + killed);
    lines.add("  that broke a transaction off   " + inTransaction);
    lines.add("restarts of PostgreSQL           " + restarted);
    lines.add("escalations and breaches to tell " + 2 * TICKETS);
    lines.add("rows in the outbox               " + outbox);
    lines.add("  delivered                      " + delivered);
    lines.add("requests at the webhook          " + receiver.requests());
    lines.add("  by status (0: no answer)       " + receiver.answers());
    lines.add("  wrongly signed                 " + receiver.forged().size());
    lines.add("  arrived again, same id         " + receiver.doubles());
    lines.add("recorded by id at the webhook    " + receiver.taken().size());
    System.out.println(String.join(System.lineSeparator(), lines));

    assertThat(inTransaction).as("kills that broke a transaction off").isEqualTo(KILLS);
    assertThat(restarted).isEqualTo(RESTARTS);
    assertThat(receiver.doubles()).as("the webhook was made to see some twice").isPositive();
    assertThat(outbox).isEqualTo(2L * TICKETS);
    assertThat(delivered).isEqualTo(outbox);
    assertThat(
            count(
                "select count(distinct ticket_id) from outbox where dedup_key like '%/DUE' and kind"
                    + " = 'BREACH'"))
        .isEqualTo(TICKETS);
    assertThat(receiver.taken().keySet()).isEqualTo(messageIds());
    assertThat(receiver.forged()).isEmpty();
  }
}
