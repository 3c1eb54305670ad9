package org.sopkit.notion.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Notion on this machine: keeps tables, rows and blocks, refuses what Notion's limits and the
 * types of Notion's client refuse, and fails where a test tells it to.
 */
final class FakeNotion implements AutoCloseable {

  /** What to do with a request in place of answering it. */
  record Fault(String when, int status, String retryAfter, boolean doneAnyway) {}

  final List<String> requests = new ArrayList<>();
  final List<JsonNode> bodies = new ArrayList<>();
  final List<Map<String, String>> headers = new ArrayList<>();
  final List<String> violations = new ArrayList<>();
  final Map<String, ObjectNode> databases = new LinkedHashMap<>();
  final Map<String, ObjectNode> sources = new LinkedHashMap<>();
  final Map<String, ObjectNode> pages = new LinkedHashMap<>();
  final Map<String, ArrayNode> blocks = new LinkedHashMap<>();
  int rowsOfAPage = 100;
  boolean incomplete;

  private final Deque<Fault> faults = new ArrayDeque<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private int ids;

  FakeNotion() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests that begin like this fail, one for each call. */
  void fail(String when, int status) {
    faults.add(new Fault(when, status, "", false));
  }

  void fail(String when, int status, String retryAfter) {
    faults.add(new Fault(when, status, retryAfter, false));
  }

  /** As {@link #fail}, but what was asked is done nevertheless. */
  void failAfterDoing(String when, int status) {
    faults.add(new Fault(when, status, "", true));
  }

  long count(String beginning) {
    return requests.stream().filter(request -> request.startsWith(beginning)).count();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      String request = exchange.getRequestMethod() + " " + path;
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      JsonNode body =
          bytes.length == 0
              ? JsonMapper.shared().createObjectNode()
              : JsonMapper.shared().readTree(bytes);
      requests.add(request);
      bodies.add(body);
      Map<String, String> sent = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      headers.add(sent);
      if (bytes.length > 0) {
        violations.addAll(VendorSchemas.errors(exchange.getRequestMethod(), path, body));
        violations.addAll(Limits.violations(body, bytes.length));
      }
      Fault fault = fault(request);
      if (fault == null) {
        answer(exchange, 200, carryOut(exchange.getRequestMethod(), path, body).toString());
        return;
      }
      if (fault.doneAnyway()) {
        carryOut(exchange.getRequestMethod(), path, body);
      }
      if (fault.status() == 0) {
        return; // The connection is closed without an answer.
      }
      if (!fault.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", fault.retryAfter());
      }
      String code = "code_" + fault.status();
      String text = "{\"object\":\"error\",\"code\":\"%s\",\"message\":\"told %s\"}";
      answer(
          exchange, fault.status(), text.formatted(code, sent.getOrDefault("authorization", "")));
    }
  }

  private Fault fault(String request) {
    Fault next = faults.peek();
    return next != null && request.startsWith(next.when()) ? faults.remove() : null;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String id() {
    return "%08x-0000-4000-8000-%012x".formatted(++ids, ids);
  }

  private JsonNode carryOut(String method, String path, JsonNode body) {
    String[] parts = path.replaceFirst("\\?.*", "").split("/");
    String id = parts.length > 3 ? parts[3] : "";
    return switch (method + " " + parts[2] + (parts.length > 4 ? "/" + parts[4] : "")) {
      case "GET blocks/children" -> children();
      case "PATCH blocks/children" -> {
        blocks.get(id).addAll((ArrayNode) body.path("children"));
        yield list();
      }
      case "POST databases" -> database(body);
      case "GET databases" -> databases.get(id);
      case "GET data_sources" -> sources.get(id);
      case "PATCH data_sources" -> {
        define((ObjectNode) sources.get(id).path("properties"), body.path("properties"));
        yield sources.get(id);
      }
      case "POST data_sources/query" -> query(id, body);
      case "POST pages" -> page(body);
      case "PATCH pages" -> change(id, body);
      default -> throw new IllegalStateException(method + " " + path);
    };
  }

  private static ObjectNode list() {
    ObjectNode list = JsonMapper.shared().createObjectNode();
    list.put("object", "list").put("has_more", false).putNull("next_cursor").putArray("results");
    return list;
  }

  private JsonNode children() {
    ObjectNode list = list();
    ArrayNode results = (ArrayNode) list.path("results");
    databases.forEach(
        (id, database) ->
            results
                .addObject()
                .put("id", id)
                .put("type", "child_database")
                .putObject("child_database")
                .put(
                    "title",
                    database.path("title").path(0).path("text").path("content").asString()));
    return list;
  }

  ObjectNode database(JsonNode body) {
    String id = id();
    String source = id();
    ObjectNode database = JsonMapper.shared().createObjectNode();
    database.put("object", "database").put("id", id);
    database.set("title", body.path("title"));
    database.putArray("data_sources").addObject().put("id", source).put("name", "x");
    databases.put(id, database);
    ObjectNode data = JsonMapper.shared().createObjectNode();
    data.put("object", "data_source").put("id", source);
    define(data.putObject("properties"), body.path("initial_data_source").path("properties"));
    sources.put(source, data);
    return database;
  }

  private static void define(ObjectNode properties, JsonNode added) {
    for (Map.Entry<String, JsonNode> entry : added.properties()) {
      String type = entry.getValue().path("type").asString();
      properties.putObject(entry.getKey()).put("name", entry.getKey()).put("type", type);
    }
  }

  private JsonNode page(JsonNode body) {
    String id = id();
    ObjectNode page = JsonMapper.shared().createObjectNode();
    page.put("object", "page").put("id", id);
    page.put("source", body.path("parent").path("data_source_id").asString());
    page.putObject("properties");
    pages.put(id, page);
    ArrayNode children = JsonMapper.shared().createArrayNode();
    body.path("children").forEach(children::add);
    blocks.put(id, children);
    return change(id, body);
  }

  private JsonNode change(String id, JsonNode body) {
    ObjectNode page = pages.get(id);
    ObjectNode properties = (ObjectNode) page.path("properties");
    for (Map.Entry<String, JsonNode> entry : body.path("properties").properties()) {
      ObjectNode value = (ObjectNode) entry.getValue().deepCopy();
      for (JsonNode stretch : value.path("rich_text")) {
        ((ObjectNode) stretch).put("plain_text", stretch.path("text").path("content").asString());
      }
      properties.set(entry.getKey(), value);
    }
    if (body.path("erase_content").asBoolean(false)) {
      blocks.get(id).removeAll();
    }
    return page;
  }

  private JsonNode query(String source, JsonNode body) {
    String wanted = body.path("filter").path("rich_text").path("equals").asString("");
    List<ObjectNode> rows =
        pages.values().stream()
            .filter(page -> page.path("source").asString().equals(source))
            .filter(page -> wanted.isEmpty() || wanted.equals(text(page, "ID")))
            .toList();
    int from = Integer.parseInt(body.path("start_cursor").asString("0"));
    int to = Math.min(from + rowsOfAPage, rows.size());
    ObjectNode list = list();
    rows.subList(from, to).forEach(((ArrayNode) list.path("results"))::add);
    if (to < rows.size()) {
      list.put("has_more", true).put("next_cursor", Integer.toString(to));
    }
    if (incomplete) {
      list.putObject("request_status").put("type", "incomplete");
    }
    return list;
  }

  /** The text of a row's column. */
  static String text(JsonNode page, String column) {
    StringBuilder text = new StringBuilder();
    for (JsonNode stretch : page.path("properties").path(column).path("rich_text")) {
      text.append(stretch.path("text").path("content").asString());
    }
    return text.toString();
  }

  /** The row with that id. */
  ObjectNode row(String externalId) {
    List<ObjectNode> rows =
        pages.values().stream().filter(page -> text(page, "ID").equals(externalId)).toList();
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows with the id " + externalId);
    }
    return rows.get(0);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
