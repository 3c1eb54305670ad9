package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a user starts it: rules out of nested jars, a rule compiled in it, virtual threads.
 */
class ExecutableJarIT {

  private static final int VIRTUAL_THREADS_SINCE = 21;

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
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_executable_jar_starts_on_an_empty_folder_and_judges() throws Exception {
    try (CrmProcess crm =
        CrmProcess.start(
            folder,
            "--logging.level.org.springframework.web=DEBUG",
            "--management.endpoint.health.show-details=always")) {
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
