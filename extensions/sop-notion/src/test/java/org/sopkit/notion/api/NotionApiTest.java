package org.sopkit.notion.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.notion.api.NotionException.Kind;
import org.sopkit.notion.api.NotionRequest.Effect;
import org.sopkit.notion.api.NotionRequest.Method;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire, and what comes of every way in which it can fail. */
class NotionApiTest {

  private static final String TOKEN = "ntn_T0pS3cret";
  private static final NotionRequest READ =
      new NotionRequest(Method.GET, "/v1/blocks/x/children", null, Effect.READS);
  private static final NotionRequest ADD =
      new NotionRequest(
          Method.POST, "/v1/pages", JsonMapper.shared().createObjectNode(), Effect.ADDS);

  private final List<Duration> pauses = new ArrayList<>();
  private FakeNotion notion;

  @BeforeEach
  void start() throws IOException {
    notion = new FakeNotion();
  }

  @AfterEach
  void stop() {
    notion.close();
  }

  private NotionApi.Builder api() {
    return NotionApi.withToken(() -> TOKEN)
        .at(notion.address())
        .pace(Duration.ZERO)
        .pause(pauses::add);
  }

  private static NotionException failure(NotionApi api, NotionRequest request) {
    NotionException e =
        catchThrowableOfType(NotionException.class, () -> api.transport().send(request));
    assertThat(e).as("sending fails").isNotNull();
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString() + e.text(Locale.FRENCH)).doesNotContain("S3cret");
    return e;
  }

  @Test
  void the_version_and_the_token_go_with_every_request() {
    api().build().transport().send(READ);
    assertThat(notion.headers.get(0))
        .containsEntry("notion-version", "2026-03-11")
        .containsEntry("authorization", "Bearer " + TOKEN);
  }

  @Test
  void the_token_is_asked_for_each_time_and_stripped() {
    List<String> tokens = new ArrayList<>(List.of(" first\n", "second"));
    NotionApi api = NotionApi.withToken(() -> tokens.remove(0)).at(notion.address()).build();
    api.transport().send(READ);
    api.transport().send(READ);
    assertThat(notion.headers)
        .extracting(headers -> headers.get("authorization"))
        .containsExactly("Bearer first", "Bearer second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "T0pS3cret\nX-Other: 1", "T0pS3cret é", "T0pS3cret\u0000"})
  void a_token_that_cannot_be_one_is_not_sent_and_not_shown(String token) {
    NotionException e =
        failure(NotionApi.withToken(() -> token).at(notion.address()).build(), READ);
    assertThat(e.kind()).isEqualTo(Kind.TOKEN);
    assertThat(notion.requests).isEmpty();
  }

  @Test
  void no_text_of_a_connection_shows_the_token() {
    assertThat(api().build()).hasToString("NotionApi[" + notion.address() + ", 2026-03-11]");
    assertThat(READ).hasToString("GET /v1/blocks/x/children");
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "413, REFUSED",
    "302, UNREADABLE_ANSWER"
  })
  void a_refusal_names_request_status_code_and_way_out_and_is_not_repeated(int status, Kind kind) {
    notion.fail("GET", status);
    NotionException e = failure(api().build(), READ);
    assertThat(e.kind()).isEqualTo(kind);
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.request()).isEqualTo("GET /v1/blocks/x/children");
    assertThat(e).hasMessageContaining("GET /v1/blocks/x/children").hasMessageContaining("Maybe");
    // What a server echoes of the token is hidden too.
    assertThat(e).hasMessageContaining("told Bearer •••");
    assertThat(e.text(Locale.FRENCH)).contains("Peut-être");
    assertThat(notion.requests).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 529})
  void a_fault_is_waited_out_longer_each_time_where_nothing_is_added(int status) {
    notion.fail("GET", status);
    notion.fail("GET", status);
    notion.fail("GET", status);
    api().build().transport().send(READ);
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void a_fault_that_stays_ends_after_the_attempts_there_are() {
    for (int i = 0; i < 10; i++) {
      notion.fail("GET", 500);
    }
    NotionException e = failure(api().attempts(4).build(), READ);
    assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(notion.requests).hasSize(4);
    assertThat(pauses).hasSize(3);
  }

  @Test
  void a_fault_while_something_is_added_is_not_repeated() {
    notion.fail("POST", 500);
    assertThat(failure(api().build(), ADD).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(notion.requests).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "0, 0", "120, 120", "'', 1", "soon, 1", "-5, 1", "99999999999, 1"})
  void too_many_requests_are_waited_out_as_asked_or_else_as_after_a_fault(
      String retryAfter, long seconds) {
    notion.fail("POST", 429, retryAfter);
    notion.fail("POST", 409, "");
    assertThat(failure(api().attempts(2).build(), ADD).status()).isEqualTo(409);
    assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void a_wait_that_is_too_long_ends_at_once() {
    notion.fail("GET", 429, "121");
    assertThat(failure(api().build(), READ).kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_answer_that_is_no_json_is_named() throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] page = ("<html>\n\u0007" + "x".repeat(900)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    proxy.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
      NotionException e = failure(api().at(address).build(), READ);
      assertThat(e.kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
      assertThat(e).hasMessageContaining("<html> x");
      assertThat(e.getMessage()).hasSizeLessThan(700).doesNotContain("\n");
    } finally {
      proxy.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Timeout(30)
  void an_answer_that_does_not_come_or_does_not_end_is_given_up(boolean begins) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer silent =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    silent.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (begins) {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
            }
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    silent.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + silent.getAddress().getPort());
      NotionApi api = api().at(address).timeout(Duration.ofMillis(200)).attempts(1).build();
      NotionException e = failure(api, READ);
      assertThat(e.kind()).isEqualTo(Kind.NO_ANSWER);
      assertThat(e).hasMessageContaining("GET /v1/blocks/x/children").hasMessageContaining("Maybe");
    } finally {
      over.countDown();
      silent.stop(0);
    }
  }

  @Test
  void a_connection_that_is_refused_is_tried_again_even_where_something_is_added()
      throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    NotionApi api = api().at(URI.create("http://127.0.0.1:" + closed)).attempts(3).build();
    assertThat(failure(api, ADD).kind()).isEqualTo(Kind.NO_ANSWER);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void a_connection_that_breaks_is_tried_again_where_nothing_is_added() {
    notion.fail("GET", 0);
    api().build().transport().send(READ);
    notion.fail("POST", 0);
    assertThat(failure(api().build(), ADD).kind()).isEqualTo(Kind.NO_ANSWER);
    assertThat(notion.count("POST")).isEqualTo(1);
  }

  @Test
  void an_interrupted_wait_ends_the_push_and_leaves_the_mark() {
    notion.fail("GET", 500);
    NotionApi api =
        api()
            .pause(
                length -> {
                  throw new InterruptedException();
                })
            .build();
    assertThat(failure(api, READ).kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_body_that_is_too_large_is_not_sent() {
    NotionRequest large =
        new NotionRequest(
            Method.POST,
            "/v1/pages",
            JsonMapper.shared().createObjectNode().put("x", "y".repeat(500_000)),
            Effect.ADDS);
    assertThat(failure(api().build(), large).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(notion.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.notion.com",
        "ftp://127.0.0.1",
        "https://user:T0pS3cret@api.notion.com",
        "https://api.notion.com/v1",
        "https://api.notion.com?x",
        "api.notion.com"
      })
  void an_address_to_which_no_token_should_go_is_refused(String address) {
    assertThatThrownBy(() -> api().at(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe")
        .hasMessageNotContaining("S3cret");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_failure_has_a_text_in_both_languages(Kind kind) {
    NotionException e = new NotionException(kind, "POST /v1/x", 400, "a_code", "a detail.");
    assertThat(e.text(Locale.FRENCH)).isNotEqualTo(e.text(Locale.ENGLISH)).doesNotContain("{");
    assertThat(e.getMessage()).isEqualTo(e.text(Locale.GERMAN)).doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef0123456789ABCDEF",
    "01234567-89ab-cdef-0123-456789abcdef",
    "https://www.notion.so/acme/Back-office-0123456789abcdef0123456789abcdef?pvs=4#x",
    "https://www.notion.so/0123456789abcdef0123456789abcdef/"
  })
  void a_page_is_named_by_its_id_or_its_link(String text) {
    assertThat(PageReference.parse(text).id()).isEqualTo("01234567-89ab-cdef-0123-456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Back-office", "0123", "https://www.notion.so/acme?p=0123456789abcdef"})
  void a_page_without_an_id_is_refused(String text) {
    assertThatThrownBy(() -> PageReference.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void three_requests_a_second_are_sent_and_no_more() {
    AtomicLong now = new AtomicLong();
    NotionApi api =
        NotionApi.withToken(() -> TOKEN)
            .at(notion.address())
            .pause(
                length -> {
                  pauses.add(length);
                  now.addAndGet(length.toNanos());
                })
            .build();
    HttpTransport transport = new HttpTransport(api, now::get);
    transport.send(READ);
    assertThat(pauses).isEmpty();
    transport.send(READ);
    now.addAndGet(Duration.ofMillis(300).toNanos());
    transport.send(READ);
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    transport.send(READ);
    assertThat(pauses).containsExactly(Duration.ofMillis(334), Duration.ofMillis(34));
    assertThatThrownBy(() -> NotionApi.withToken(() -> TOKEN).pace(Duration.ofMillis(-1)))
        .hasMessageContaining("pace");
  }

  /** A server that takes no connection any more: its queue is full. */
  @Test
  @Timeout(60)
  void an_addition_is_sent_again_when_no_connection_came_about() throws Exception {
    List<Socket> queue = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 8; i++) {
        Socket waiting = new Socket();
        queue.add(waiting);
        try {
          waiting.connect(full.getLocalSocketAddress(), 200);
        } catch (SocketTimeoutException e) {
          break;
        }
      }
      Assumptions.assumeTrue(queue.size() < 8, "this machine queues connections without limit");
      NotionApi api =
          api()
              .at(URI.create("http://127.0.0.1:" + full.getLocalPort()))
              .timeout(Duration.ofSeconds(1))
              .attempts(2)
              .build();
      NotionException e = failure(api, ADD);
      assertThat(e.kind()).isEqualTo(Kind.NO_ANSWER);
      assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    } finally {
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }
}
