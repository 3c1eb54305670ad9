package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command notion push, against a server on this machine. */
class NotionPushCommandTest {

  private static final String SECRET = "ntn_T0pS3cret";
  private static final String PARENT = "0123456789abcdef0123456789abcdef";
  private static final String BASE = "demo/consultants/base.yaml";
  private static final String REMINDERS = "demo/consultants/sops/relances.yaml";

  /** What the push reads of any answer, for a Notion with nothing under the page. */
  private static final String EMPTY =
      """
      {"id": "00000000-0000-4000-8000-000000000001", "has_more": false, "results": [],
       "data_sources": [{"id": "00000000-0000-4000-8000-000000000002"}], "properties": {}}
      """;

  @TempDir Path folder;

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private int status = 200;
  private String answer = EMPTY;
  private String out = "";
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    assertThat(out + err).doesNotContain("S3cret");
  }

  private int push(Map<String, String> variables, String... more) {
    List<String> args = new ArrayList<>(List.of("notion", "push", "--api"));
    args.add("http://127.0.0.1:" + server.getAddress().getPort());
    args.addAll(Arrays.asList(more));
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(o, true),
                new PrintWriter(e, true),
                Ansi.OFF,
                Clock.fixed(Instant.parse("2026-06-12T14:00:00Z"), ZoneOffset.UTC),
                Locale.ENGLISH,
                variables),
            args.toArray(new String[0]));
    out = o.toString();
    err = e.toString();
    return code;
  }

  private void assertRefused(int code, String... parts) {
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains(parts).doesNotContain("\tat ");
  }

  @Test
  void a_push_tells_each_page_and_counts_them() {
    assertThat(push(Map.of("NOTION_TOKEN", SECRET), BASE, REMINDERS, "--parent", PARENT))
        .as(err)
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Procedures: 1 made, 0 changed, 0 up to date", "Tasks: ");
    assertThat(err).contains("made: ");
    assertThat(tokens).containsOnly("Bearer " + SECRET);
    assertThat(requests.get(0))
        .startsWith("GET /v1/blocks/01234567-89ab-cdef-0123-456789abcdef/children");
  }

  @Test
  void a_push_of_tasks_alone_names_the_procedures_that_are_missing() {
    push(Map.of("NOTION_TOKEN", SECRET), BASE, "--parent", PARENT, "--lang", "fr");
    assertThat(out).contains("n’est pas dans Notion ; pas de lien", "Procédures : 0 créées");
    push(Map.of("NOTION_TOKEN", SECRET), BASE, "--parent", PARENT, "--format", "json");
    JsonNode json = JsonMapper.shared().readTree(out);
    assertThat(json.at("/unlinked").size()).isPositive();
    assertThat(json.at("/pages/0/change").asString()).isEqualTo("CREATED");
  }

  @Test
  void the_token_comes_from_a_named_variable_or_a_file() throws IOException {
    push(Map.of("OTHER", SECRET), REMINDERS, "--parent", PARENT, "--token-env", "OTHER");
    Files.writeString(folder.resolve("token"), SECRET + "\n");
    push(Map.of(), REMINDERS, "--parent", PARENT, "--token-file", folder + "/token");
    assertThat(tokens).isNotEmpty().containsOnly("Bearer " + SECRET);
  }

  @Test
  void without_a_token_nothing_is_sent() {
    assertRefused(push(Map.of(), REMINDERS, "--parent", PARENT), "NOTION_TOKEN", "--token-file");
    assertRefused(
        push(Map.of(), REMINDERS, "--parent", PARENT, "--token-file", "none"), "none", "Maybe");
    assertRefused(
        push(Map.of("NOTION_TOKEN", SECRET + "\nX: y"), REMINDERS, "--parent", PARENT), "Maybe");
    assertThat(requests).isEmpty();
  }

  @Test
  void a_dry_run_prints_the_requests_and_sends_nothing() {
    assertThat(push(Map.of(), BASE, REMINDERS, "--parent", PARENT, "--dry-run"))
        .as(err)
        .isEqualTo(ExitCode.DONE);
    List<JsonNode> lines = out.lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines.get(0).path("method").asString()).isEqualTo("GET");
    assertThat(lines)
        .filteredOn(line -> line.path("path").asString().equals("/v1/databases"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.at("/body/initial_data_source").isObject()).isTrue());
    assertThat(lines)
        .filteredOn(line -> line.path("path").asString().equals("/v1/pages"))
        .hasSizeGreaterThan(1);
    assertThat(requests).isEmpty();
  }

  @Test
  void a_refusal_of_notion_is_told_in_both_languages() {
    status = 404;
    answer = "{\"code\": \"object_not_found\", \"message\": \"No block. Bearer " + SECRET + "\"}";
    Map<String, String> variables = Map.of("NOTION_TOKEN", SECRET);
    assertRefused(
        push(variables, REMINDERS, "--parent", PARENT),
        "GET /v1/blocks/",
        "404 object_not_found",
        "Maybe the page is not shared");
    assertRefused(
        push(variables, REMINDERS, "--parent", PARENT, "--lang=fr"), "partagée", "Connexions");
  }

  @Test
  void arguments_that_make_no_sense_are_named() {
    Map<String, String> variables = Map.of("NOTION_TOKEN", SECRET);
    assertRefused(push(variables, REMINDERS, "--parent", "Ops"), "--parent Ops", "Maybe");
    assertRefused(push(variables, REMINDERS), "--parent");
    assertRefused(push(variables, REMINDERS, REMINDERS, "--parent", PARENT), "twice", "Maybe");
    assertRefused(push(variables, "demo/consultants/roi.yaml", "--parent", PARENT), "roi.yaml");
    assertRefused(
        push(variables, REMINDERS, "--parent", PARENT, "--token=" + "x"), "--token", "--help");
    assertThat(requests).isEmpty();
  }
}
