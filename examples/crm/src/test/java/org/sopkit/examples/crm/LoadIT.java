package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One instance with its shipped settings on a PostgreSQL with 100,000 open tickets: people look at
 * pages and programs use the API, at a fixed rate, while thousands of deadlines and warnings fall
 * due and are told to a webhook.
 */
class LoadIT {

  private static final int TICKETS = Integer.getInteger("crm.load.tickets", 100_000);
  private static final int RATE = Integer.getInteger("crm.load.rate", 50);
  private static final int SECONDS = Integer.getInteger("crm.load.seconds", 180);
  private static final int WARM_UP = Integer.getInteger("crm.load.warm-up", 60);

  /** Those whose warning or deadline falls into the time of the load. */
  private static final int DUE = TICKETS * 6 / 100;

  private static final int LATE = TICKETS * 4 / 100;
  private static final int CONTACTS = 500;
  private static final int SESSIONS = 20;

  private static final String POLICY =
      """
      id: sla
      policies:
        - id: load
          version: "1"
          objectives:
            - name: first-response
              target: 4 working hours
              calendar: office
              stop: FIRST_ANSWERED
            - name: resolution
              target: within 72h
              calendar: office
              warnings: [75%]
              escalations:
                - {when: AFTER_DUE, offset: PT2H, notify: ACCOUNTABLE}
      """;

  /** What is asked, and how often out of 100 times. */
  private enum Kind {
    PAGE_OF_TICKETS(58),
    PAGE_FAR_BEHIND(2),
    PAGE_OF_ONE_TICKET(15),
    API_TICKETS(5),
    API_ONE_TICKET(10),
    API_NEW_TICKET(2),
    API_EVENT(5),
    FORM_EVENT(3);

    private final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  @TempDir Path folder;

  private final Random random = new Random(20261123);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Browser> browsers = new ArrayList<>();
  private final List<String> report = new ArrayList<>();
  private URI home = URI.create("http://localhost");
  private int written;

  @Test
  void pages_api_and_job_keep_up_with_a_hundred_thousand_open_tickets() throws Exception {
    try (EmbeddedPostgres postgres = startPostgres();
        Receiver receiver = new Receiver(CrmTestCase.SECRET, request -> 204);
        CrmProcess crm = start(postgres, receiver)) {
      home = URI.create("http://localhost:" + crm.port());
      try (LoadTables tables = new LoadTables(postgres.getJdbcUrl("postgres", "postgres"))) {
        fill(tables);
        for (int i = 0; i < SESSIONS; i++) {
          browsers.add(Browser.login(home, client));
        }
        load(tables, receiver);
        assertThat(crm.output()).doesNotContain("ERROR", "Exception");
      }
    }
  }

  private static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("track_commit_timestamp", "on")
          .start();
    } catch (java.io.IOException | RuntimeException e) {
      return Assumptions.abort("no PostgreSQL can be started here: " + e);
    }
  }

  private CrmProcess start(EmbeddedPostgres postgres, Receiver receiver) throws Exception {
    Path policy = Files.writeString(folder.resolve("sla.yaml"), POLICY);
    return CrmProcess.start(
        folder,
        List.of("-Xmx512m"),
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--sopkit.policies=" + policy.toUri(),
        "--crm.demo=false",
        "--crm.webhook.url=" + receiver.url(),
        "--crm.webhook.secret=" + CrmTestCase.SECRET,
        "--logging.level.root=WARN",
        "--logging.level.org.springframework.boot.tomcat=INFO");
  }

  private void fill(LoadTables tables) throws Exception {
    tables.addContacts(CONTACTS);
    tables.addTickets(TICKETS - DUE - LATE, Duration.ofHours(50), Duration.ofHours(1), 20);
    tables.addTickets(LATE, Duration.ofHours(100), Duration.ofHours(80), 20);
    long inserted = System.nanoTime();
    awaitZero(tables, "select count(*) from ticket where sla_next_change_at <= now()");
    line("tickets judged for the first time", TICKETS - DUE);
    line("  seconds until all were", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - inserted));
    awaitZero(tables, "select count(*) from outbox where delivered_at is null");
    line("  messages delivered for them", tables.count("select count(*) from outbox"));
    line("  seconds until all were", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - inserted));
  }

  private void load(LoadTables tables, Receiver receiver) throws Exception {
    // Half of them are due, half reach their warning at 75 % of 72 h, evenly within the load. A
    // minute before it they are judged for the first time; warming up comes in between.
    Duration ahead = Duration.ofSeconds(WARM_UP + 30);
    for (int hours : new int[] {72, 54}) {
      Duration first = Duration.ofHours(hours).minus(ahead);
      tables.addTickets(DUE / 2, first, first.minusSeconds(SECONDS), Integer.MAX_VALUE);
    }
    tables.run("analyze");
    long begin = System.nanoTime() + ahead.toNanos();
    awaitZero(tables, "select count(*) from ticket where sla_next_change_at <= now()");
    tables.noteLag();
    long before = tables.count("select count(*) from outbox");
    assertThat(tables.count("select count(*) from ticket where is_open")).isEqualTo(TICKETS);

    List<Kind> mix = mix();
    OpenLoop<Kind> warmUp = new OpenLoop<>(client, Kind.class);
    warmUp.run(mix, this::question, RATE, Duration.ofSeconds(WARM_UP));
    assertThat(warmUp.problems()).isEmpty();
    assertThat(begin - System.nanoTime()).as("nothing of the load is due yet").isPositive();
    for (long wait; (wait = begin - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(wait);
    }
    OpenLoop<Kind> loop = new OpenLoop<>(client, Kind.class);
    loop.run(mix, this::question, RATE, Duration.ofSeconds(SECONDS));

    awaitZero(tables, "select count(*) from ticket where sla_next_change_at <= now()");
    awaitZero(tables, "select count(*) from outbox where delivered_at is null");
    report(tables, loop, receiver, before);
  }

  private List<Kind> mix() {
    List<Kind> mix = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      mix.addAll(Collections.nCopies(kind.share, kind));
    }
    Collections.shuffle(mix, random);
    return mix;
  }

  private OpenLoop.Question question(Kind kind) {
    Browser browser = browsers.get(random.nextInt(SESSIONS));
    int id = 1 + random.nextInt(TICKETS);
    return switch (kind) {
      case PAGE_OF_TICKETS -> // most look at what presses most
          page(browser.get("/tickets?page=" + (random.nextBoolean() ? 0 : random.nextInt(20))));
      case PAGE_FAR_BEHIND ->
          page(browser.get("/tickets?page=" + random.nextInt(TICKETS / 50 - 100)));
      case PAGE_OF_ONE_TICKET -> page(browser.get("/tickets/" + id));
      case API_TICKETS -> api("/api/tickets?page=" + random.nextInt(20), "[{\"id\":");
      case API_ONE_TICKET -> api("/api/tickets/" + id, "\"objectives\":[{");
      case API_NEW_TICKET ->
          new OpenLoop.Question(
              Browser.json(
                  home.resolve("/api/tickets"),
                  "{\"contactId\":1,\"title\":\"Où est ma facture ?\",\"type\":\"support-l1\","
                      + "\"priority\":\"HIGH\"}"),
              201,
              "\"id\":");
      case API_EVENT ->
          new OpenLoop.Question(
              Browser.json(
                  home.resolve("/api/tickets/" + next() + "/events"),
                  "{\"type\":\"ASSIGNED\",\"detail\":\"agent-7\"}"),
              202,
              "");
      case FORM_EVENT ->
          new OpenLoop.Question(
              browser.form(
                  "/tickets/" + next() + "/events",
                  Map.of("type", random.nextBoolean() ? "PAUSED" : "COMPLETED")),
              302,
              "");
    };
  }

  private static OpenLoop.Question page(java.net.http.HttpRequest request) {
    return new OpenLoop.Question(request, 200, "class=\"badge ");
  }

  private OpenLoop.Question api(String path, String contains) {
    return new OpenLoop.Question(Browser.api(home.resolve(path)).build(), 200, contains);
  }

  /** Each ticket is written to once, and none of those that are due by themselves. */
  private int next() {
    written++;
    return written * 7 % (TICKETS - DUE - LATE);
  }

  private void report(LoadTables tables, OpenLoop<Kind> loop, Receiver receiver, long before)
      throws Exception {
    String write =
        "(ticket_id > %d or exists (select 1 from ticket_event e where e.ticket_id = l.ticket_id and e.at = due))"
            .formatted(TICKETS);
    Histogram deadlines = tables.lag("not " + write);
    Histogram writes = tables.lag(write);
    line("open tickets", TICKETS);
    line("requests a second", RATE);
    line("seconds", SECONDS);
    line("requests that failed", loop.problems().size());
    report.add(
        String.format(
            Locale.ROOT, "%-34s %8s %8s %8s %8s %8s", "ms", "n", "p50", "p95", "p99", "max"));
    loop.times().forEach((kind, times) -> line(name(kind), times));
    line("sent too late by the test itself", loop.delays());
    line("lag of the job, deadlines", deadlines);
    line("lag of the job, after a write", writes);
    long told = tables.count("select count(*) from outbox") - before;
    line("messages of the load, delivered", told);
    line("wrongly signed", receiver.forged().size());
    report.add(tables.text("select version()"));
    report.add(
        "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    System.out.println(String.join(System.lineSeparator(), report));

    assertThat(loop.problems()).isEmpty();
    long measured = loop.times().values().stream().mapToLong(Histogram::getTotalCount).sum();
    assertThat(measured).isEqualTo((long) RATE * SECONDS);
    String due = "from load_lag where ticket_id > %d and ticket_id <= %d";
    assertThat(tables.count("select count(*) " + due.formatted(TICKETS - DUE, TICKETS)))
        .as("each is due once in the load")
        .isEqualTo(DUE);
    assertThat(told).isGreaterThanOrEqualTo(DUE);
    assertThat(receiver.forged()).isEmpty();
    assertThat(tables.count("select count(*) from ticket where sla_quarantine is not null"))
        .isZero();
    assertThat(
            tables.count(
                "select count(*) from ticket_event where type in ('ASSIGNED', 'PAUSED', 'COMPLETED')"))
        .as("every write that was accepted is there")
        .isEqualTo(written);
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String name, long value) {
    report.add(String.format(Locale.ROOT, "%-34s %8d", name, value));
  }

  private void line(String name, Histogram micros) {
    report.add(
        String.format(
            Locale.ROOT,
            "%-34s %8d %8.1f %8.1f %8.1f %8.1f",
            name,
            micros.getTotalCount(),
            micros.getValueAtPercentile(50) / 1000.0,
            micros.getValueAtPercentile(95) / 1000.0,
            micros.getValueAtPercentile(99) / 1000.0,
            micros.getMaxValue() / 1000.0));
  }

  private static void awaitZero(LoadTables tables, String query) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(15).toNanos();
    while (tables.count(query) > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("still not zero: " + query);
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }
}
