package org.sopkit.notion.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.notion.api.NotionException.Kind;
import org.sopkit.notion.api.NotionRequest.Effect;
import org.sopkit.notion.api.NotionRequest.Method;
import org.sopkit.notion.api.PushedPage.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of one table. A row carries the id of its task or procedure, and a digest of what was
 * written, which is set last: a row without the right digest was not finished, or has changed.
 */
final class Pages {

  private static final int ATTEMPTS = 3;

  private final Transport notion;
  private final DataSource source;
  private final Map<String, Known> known = new LinkedHashMap<>();

  /** A row that is there. */
  private record Known(String pageId, String digest) {}

  Pages(Transport notion, DataSource source) {
    this.notion = notion;
    this.source = source;
    list(null);
  }

  @Nullable String pageId(String externalId) {
    Known page = known.get(externalId);
    return page == null ? null : page.pageId();
  }

  /** Reads the rows with an id, or all; the first of two rows with the same id counts. */
  private void list(@Nullable String externalId) {
    String cursor = "";
    do {
      ObjectNode body = JsonMapper.shared().createObjectNode();
      body.put("page_size", 100);
      if (!cursor.isEmpty()) {
        body.put("start_cursor", cursor);
      }
      if (externalId != null) {
        ObjectNode filter = body.putObject("filter");
        filter.put("property", source.property("id").name());
        filter.putObject("rich_text").put("equals", externalId);
      }
      NotionRequest request =
          new NotionRequest(
              Method.POST, "/v1/data_sources/" + source.id() + "/query", body, Effect.READS);
      JsonNode answer = notion.send(request);
      if (answer.path("request_status").path("type").asString("").equals("incomplete")) {
        throw new NotionException(Kind.INCOMPLETE_LIST, request.toString(), "", null);
      }
      answer.path("results").forEach(this::add);
      cursor = Tables.next(request, answer);
    } while (!cursor.isEmpty());
  }

  private void add(JsonNode page) {
    String externalId = text(page, "id");
    if (!externalId.isEmpty()) {
      known.putIfAbsent(externalId, new Known(page.path("id").asString(""), text(page, "sync")));
    }
  }

  private String text(JsonNode page, String column) {
    StringBuilder text = new StringBuilder();
    JsonNode property = page.path("properties").path(source.property(column).name());
    property
        .path(Column.TEXT)
        .forEach(stretch -> text.append(stretch.path("plain_text").asString("")));
    return text.toString();
  }

  /**
   * Brings a row up to date.
   *
   * @param blocks its page; null to leave the page to those who write in it
   */
  PushedPage push(String externalId, ObjectNode properties, @Nullable List<ObjectNode> blocks) {
    List<ArrayNode> batches = blocks == null ? List.of() : Blocks.batches(blocks);
    String digest = digest(properties, batches);
    Known page = known.get(externalId);
    if (page != null && page.digest().equals(digest)) {
      return new PushedPage(source.table(), externalId, page.pageId(), Change.UNCHANGED);
    }
    Change change = page == null ? Change.CREATED : Change.UPDATED;
    String pageId = page == null ? create(externalId, properties, batches, digest) : null;
    if (pageId == null) {
      Known there = known.get(externalId);
      pageId = there == null ? "" : there.pageId();
      rewrite(pageId, properties, blocks == null ? null : batches, digest);
    }
    known.put(externalId, new Known(pageId, digest));
    return new PushedPage(source.table(), externalId, pageId, change);
  }

  /**
   * Makes a row with its page.
   *
   * @return its id; null if it was made, but nobody said what of it
   */
  private @Nullable String create(
      String externalId, ObjectNode properties, List<ArrayNode> batches, String digest) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.putObject("parent").put("type", "data_source_id").put("data_source_id", source.id());
    body.set("properties", withDigest(properties, batches.size() <= 1 ? digest : ""));
    if (!batches.isEmpty()) {
      body.set("children", batches.get(0));
    }
    NotionRequest request = new NotionRequest(Method.POST, "/v1/pages", body, Effect.ADDS);
    for (int attempt = 1; ; attempt++) {
      try {
        String pageId = id(request, notion.send(request));
        return finish(pageId, batches, digest) ? pageId : unfinished(externalId, pageId);
      } catch (NotionException e) {
        if (!e.isUncertain() || !e.request().equals(request.toString()) || attempt == ATTEMPTS) {
          throw e;
        }
        notion.backOff(attempt);
        list(externalId);
        if (known.containsKey(externalId)) {
          return null;
        }
      }
    }
  }

  private @Nullable String unfinished(String externalId, String pageId) {
    known.put(externalId, new Known(pageId, ""));
    return null;
  }

  /** Adds what did not fit into the first request; false if nobody said whether it was added. */
  private boolean finish(String pageId, List<ArrayNode> batches, String digest) {
    if (batches.size() <= 1) {
      return true;
    }
    return append(pageId, batches.subList(1, batches.size())) && confirm(pageId, digest);
  }

  private static String id(NotionRequest request, JsonNode answer) {
    String id = answer.path("id").asString("");
    if (!id.matches("[0-9A-Za-z-]+")) {
      throw Tables.unreadable(request.toString(), "a page without an id");
    }
    return id;
  }

  /** Writes a row and its page anew, as often as nobody said what became of it. */
  private void rewrite(
      String pageId, ObjectNode properties, @Nullable List<ArrayNode> batches, String digest) {
    List<ArrayNode> toAdd = batches == null ? List.of() : batches;
    boolean whole = toAdd.isEmpty();
    for (int attempt = 1; ; attempt++) {
      ObjectNode body = JsonMapper.shared().createObjectNode();
      body.set("properties", withDigest(properties, whole ? digest : ""));
      if (batches != null) {
        body.put("erase_content", true);
      }
      notion.send(patch(pageId, body));
      if (whole || append(pageId, toAdd) && confirm(pageId, digest)) {
        return;
      }
      if (attempt == ATTEMPTS) {
        throw new NotionException(
            Kind.UNAVAILABLE,
            "PATCH /v1/blocks/" + pageId + "/children",
            "tried " + ATTEMPTS + " times.",
            null);
      }
      notion.backOff(attempt);
    }
  }

  /** Adds blocks; false if nobody said whether they were added. */
  private boolean append(String pageId, List<ArrayNode> batches) {
    for (ArrayNode batch : batches) {
      ObjectNode body = JsonMapper.shared().createObjectNode();
      body.set("children", batch);
      try {
        notion.send(
            new NotionRequest(
                Method.PATCH, "/v1/blocks/" + pageId + "/children", body, Effect.ADDS));
      } catch (NotionException e) {
        if (!e.isUncertain()) {
          throw e;
        }
        return false;
      }
    }
    return true;
  }

  private boolean confirm(String pageId, String digest) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("properties", withDigest(JsonMapper.shared().createObjectNode(), digest));
    notion.send(patch(pageId, body));
    return true;
  }

  private static NotionRequest patch(String pageId, ObjectNode body) {
    return new NotionRequest(Method.PATCH, "/v1/pages/" + pageId, body, Effect.REPLACES);
  }

  private ObjectNode withDigest(ObjectNode properties, String digest) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    all.setAll(properties);
    source.put("sync", digest.isEmpty() ? List.of() : List.of(digest), all);
    return all;
  }

  private static String digest(ObjectNode properties, List<ArrayNode> batches) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(properties.toString().getBytes(StandardCharsets.UTF_8));
      for (ArrayNode batch : batches) {
        sha.update(batch.toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
