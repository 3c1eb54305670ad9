package org.sopkit.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.SopRules;

/** The host as Quarkus starts it, in the class loaders of Quarkus. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // time only goes forward in a monitor
class QuarkusHostTest {

  /** Thursday 16:00 in Paris: 3 h 30 and 2 h 30 of 8 hours are used. */
  private static final Instant THURSDAY_16 = Instant.parse("2026-03-05T15:00:00Z");

  private static final Ticket TICKET =
      new Ticket("T-1", Priority.HIGH, MovedClock.OPENING, null, null);

  @Inject MovedClock time;
  @Inject SlaClock clock;
  @Inject SlaPolicySet policies;
  @Inject ObjectMapper json;

  @TestHTTPResource URI address;

  private final HttpClient client = HttpClient.newHttpClient();

  private String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  private String post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        client.send(
            request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  @Order(1)
  void the_clock_and_the_rules_judge_in_the_class_loaders_of_quarkus() throws Exception {
    assertThat(SopRules.class.getClassLoader().getClass().getName())
        .as("otherwise this test proves nothing")
        .startsWith("io.quarkus.");
    time.set(THURSDAY_16);

    String answer = post("/tickets", json.writeValueAsString(TICKET));

    TicketResource.Standing standing = json.readValue(answer, TicketResource.Standing.class);
    // 4 working hours from 9:00: 14:00; 8 working hours: 18:00, both in Paris
    var first = standing.evaluation().status("first-response").orElseThrow();
    var resolution = standing.evaluation().status("resolution").orElseThrow();
    assertThat(first.state()).isEqualTo(SlaState.BREACHED_OPEN);
    assertThat(first.due()).isEqualTo("2026-03-05T13:00:00Z");
    assertThat(resolution.state()).isEqualTo(SlaState.RUNNING);
    assertThat(resolution.due()).isEqualTo("2026-03-05T17:00:00Z");
    assertThat(standing.findings())
        .anySatisfy(text -> assertThat(text).startsWith("SLA-001 "))
        .anySatisfy(text -> assertThat(text).startsWith("HOUSE-1 T-1\u00a0: 75\u00a0%"));
  }

  @Test
  @Order(2)
  void the_scheduled_method_says_what_happened_meanwhile_once() throws Exception {
    assertThat(keys(get("/notices"))).doesNotContain("resolution DUE");
    time.set(Instant.parse("2026-03-05T17:00:01Z")); // one second after the deadline
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    List<String> told = List.of();
    while (!told.contains("resolution DUE") && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      told = keys(get("/notices"));
    }
    assertThat(told).containsExactly("first-response DUE", "resolution 75%", "resolution DUE");
  }

  private List<String> keys(String notices) throws Exception {
    return List.of(json.readValue(notices, SlaNotice[].class)).stream()
        .map(notice -> notice.key().objective() + " " + notice.key().threshold())
        .toList();
  }

  @Test
  @Order(3)
  void sopkits_records_are_written_and_read_by_the_jackson_2_of_quarkus() throws Exception {
    String answer = get("/policies");
    assertThat(json.readValue(answer, SlaPolicySet.class)).isEqualTo(policies);
    assertThat(SopCodec.standard().read(answer, DocumentFormat.JSON, SlaPolicySet.class))
        .as("the codec, which is Jackson 3 in the same host, understands it")
        .isEqualTo(policies);

    var evaluation =
        SlaEvaluator.of(clock, Ticket.ACCESS)
            .evaluate(List.of(TICKET).stream(), THURSDAY_16)
            .toList()
            .get(0)
            .evaluation();
    String written = json.writeValueAsString(new TicketResource.Standing(evaluation, List.of()));
    assertThat(json.readValue(written, TicketResource.Standing.class).evaluation())
        .isEqualTo(evaluation);
  }
}
