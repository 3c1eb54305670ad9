package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a user starts it: rules out of nested jars, a rule compiled in it, virtual threads.
 */
class ExecutableJarIT {

  private static final int VIRTUAL_THREADS_SINCE = 21;

  private static final HttpResponse.BodyHandler<Void> DISCARD = BodyHandlers.discarding();

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(int port, String path) throws Exception {
    String user =
        Base64.getEncoder().encodeToString("agent:for-tests-only".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Basic " + user)
            .header("Accept-Language", "fr")
            .timeout(Duration.ofSeconds(30))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void the_executable_jar_starts_on_an_empty_folder_and_judges() throws Exception {
    try (CrmProcess crm =
        CrmProcess.start(
            folder,
            "--logging.level.org.springframework.web=DEBUG",
            "--management.endpoint.health.show-details=always",
            "--management.endpoints.web.exposure.include=health,metrics,sopkit",
            "--management.endpoint.sopkit.access=unrestricted")) {
      int port = crm.port();
      HttpResponse<String> health = get(port, "/actuator/health/sopkit");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("\"UP\"", "sla/support 1", "\"office\"");
      HttpResponse<String> ticket = get(port, "/api/tickets/1");
      assertThat(ticket.statusCode()).isEqualTo(200);
      assertThat(ticket.body()).contains("\"resolution\"", "\"explanation\":[\"");
      if (Runtime.version().feature() >= VIRTUAL_THREADS_SINCE) {
        assertThat(crm.output()).containsPattern("omcat-handler-\\d+\\].*/api/tickets/1");
      } else {
        assertThat(crm.output()).containsPattern("exec-\\d+\\].*/api/tickets/1");
      }
      HttpResponse<String> nowhere = get(port, "/api/nowhere");
      assertThat(nowhere.statusCode()).isEqualTo(404);
      assertThat(nowhere.body()).contains("\"detail\":\"Cette page n’existe pas.\"");
      URI tickets = URI.create("http://localhost:" + port + "/api/tickets");
      HttpResponse<String> stranger =
          client.send(HttpRequest.newBuilder(tickets).build(), BodyHandlers.ofString());
      assertThat(stranger.statusCode()).isEqualTo(401);
      assertThat(stranger.body()).contains("\"detail\":\"This is for known users");
      HttpRequest text =
          Browser.api(tickets)
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString("t"))
              .build();
      assertThat(client.send(text, BodyHandlers.ofString()).body())
          .contains("This takes JSON only");
      String waiting = "/actuator/metrics/crm.sla.waiting";
      assertThat(get(port, waiting).body()).contains("\"VALUE\"");
      URI meter = URI.create("http://localhost:" + port + waiting);
      assertThat(client.send(HttpRequest.newBuilder(meter).build(), DISCARD).statusCode())
          .as("what is exposed is for known users")
          .isEqualTo(401);
      URI sopkit = URI.create("http://localhost:" + port + "/actuator/sopkit");
      assertThat(client.send(Browser.json(sopkit, "{}"), BodyHandlers.ofString()).body())
          .isEqualTo("{\"reload\":\"taken\"}");
    }
  }

  /** Under virtual threads Spring Boot would have one thread for all jobs. */
  @Test
  void a_webhook_that_hangs_does_not_hold_up_the_deadlines() throws Exception {
    Path policies =
        Files.writeString(
            folder.resolve("sla.yaml"),
            "id: sla\npolicies:\n  - {id: a, version: \"1\", objectives: [{name: resolution,"
                + " target: within 1s, calendar: office}]}\n");
    try (Receiver receiver = new Receiver(CrmFixture.SECRET, request -> Receiver.TRICKLE);
        CrmProcess crm =
            CrmProcess.start(
                folder,
                "--sopkit.policies=" + policies.toUri(),
                "--crm.webhook.url=" + receiver.url(),
                "--crm.webhook.secret=" + CrmFixture.SECRET,
                "--crm.webhook.timeout=15s",
                "--crm.webhook.batch=1",
                "--crm.webhook.lease=30s")) {
      URI tickets = URI.create("http://localhost:" + crm.port() + "/api/tickets");
      assertThat(get(tickets.getPort(), "/tickets/new").statusCode()).isEqualTo(302);
      assertThat(get(tickets.getPort(), "/api/tickets").body())
          .as("no demo is told")
          .isEqualTo("[]");
      addContact();
      String ticket =
          "{\"contactId\":1,\"title\":\"t\",\"type\":\"support-l1\",\"priority\":\"LOW\"}";
      client.send(Browser.json(tickets, ticket), DISCARD);
      await(() -> receiver.requests() == 1);
      long hangs = System.nanoTime();
      client.send(Browser.json(tickets, ticket), DISCARD);
      await(() -> get(tickets.getPort(), "/api/tickets").body().split("BREACHED_OPEN").length == 3);
      assertThat(Duration.ofNanos(System.nanoTime() - hangs)).isLessThan(Duration.ofSeconds(12));
      assertThat(receiver.requests()).as("it still hangs").isEqualTo(1);
      crm.kill(); // a stop would wait for the answer
    }
  }

  private void addContact() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("crm-data/crm") + ";AUTO_SERVER=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "crm", "");
        Statement sql = connection.createStatement()) {
      sql.execute("insert into contact (name, email) values ('Atelier', 'a@b.example')");
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Test
  void a_broken_policy_file_stops_it_with_line_and_column() throws Exception {
    Path policies =
        Files.writeString(
            folder.resolve("sla.yaml"),
            "id: sla\npolicies:\n  - id: a\n    version: \"1\"\n    objectifs: []\n");
    try (CrmProcess crm = CrmProcess.start(folder, "--sopkit.policies=" + policies.toUri())) {
      assertThat(crm.waitFor(Duration.ofMinutes(2))).isNotZero();
      assertThat(crm.output())
          .contains("APPLICATION FAILED TO START", "sopkit.policies[0]", "sla.yaml:3:5: ");
    }
  }
}
