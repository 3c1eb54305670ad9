package org.sopkit.notion.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.notion.Words;
import org.sopkit.notion.api.NotionException.Kind;
import org.sopkit.notion.api.NotionRequest.Effect;
import org.sopkit.notion.api.NotionRequest.Method;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds our tables under a page by their names in either language, and makes those missing. */
final class Tables {

  private static final int ATTEMPTS = 3;

  private final Transport notion;
  private final Words words;
  private final String parent;

  Tables(Transport notion, Words words, PageReference parent) {
    this.notion = notion;
    this.words = words;
    this.parent = parent.id();
  }

  /**
   * Opens a table.
   *
   * @param related the data source that its relation leads to; null if it has none
   */
  DataSource open(NotionTable table, @Nullable String related) {
    String database = find(table);
    JsonNode found =
        database == null ? create(table, related) : notion.send(get("/v1/databases/" + database));
    JsonNode sources = found.path("data_sources");
    String id = sources.path(0).path("id").asString("");
    if (id.isEmpty()) {
      throw unreadable(Method.GET + " /v1/databases", "no data source in the database");
    }
    return complete(table, id, related);
  }

  private @Nullable String find(NotionTable table) {
    String cursor = "";
    do {
      String path = "/v1/blocks/" + parent + "/children?page_size=100";
      NotionRequest request = get(cursor.isEmpty() ? path : path + "&start_cursor=" + cursor);
      JsonNode answer = notion.send(request);
      for (JsonNode block : answer.path("results")) {
        String title = block.path("child_database").path("title").asString("");
        boolean ours = table.file().equals(Words.name("file", title));
        if (ours && !block.path("in_trash").asBoolean(false)) {
          return block.path("id").asString("");
        }
      }
      cursor = next(request, answer);
    } while (!cursor.isEmpty());
    return null;
  }

  /** Where a list goes on; empty at its end. */
  static String next(NotionRequest request, JsonNode answer) {
    if (!answer.path("has_more").asBoolean(false)) {
      return "";
    }
    String cursor = answer.path("next_cursor").asString("");
    if (!cursor.matches("[A-Za-z0-9_=-]+")) {
      throw unreadable(request.toString(), "has_more without a next_cursor");
    }
    return cursor;
  }

  /** Makes a table; where nobody said whether it was made, looks before it tries again. */
  private JsonNode create(NotionTable table, @Nullable String related) {
    NotionRequest request =
        new NotionRequest(Method.POST, "/v1/databases", body(table, related), Effect.ADDS);
    for (int attempt = 1; ; attempt++) {
      try {
        return notion.send(request);
      } catch (NotionException e) {
        if (!e.isUncertain() || attempt == ATTEMPTS) {
          throw e;
        }
        notion.backOff(attempt);
        String made = find(table);
        if (made != null) {
          return notion.send(get("/v1/databases/" + made));
        }
      }
    }
  }

  private ObjectNode body(NotionTable table, @Nullable String related) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.putObject("parent").put("type", "page_id").put("page_id", parent);
    body.set("title", RichText.plain(words.get("file", table.file())));
    ObjectNode properties = body.putObject("initial_data_source").putObject("properties");
    table.columns().forEach(column -> define(table, column, related, properties));
    return body;
  }

  private void define(
      NotionTable table, Column column, @Nullable String related, ObjectNode properties) {
    ObjectNode definition = properties.putObject(words.get(table.group(), column.name()));
    definition.put("type", column.type());
    ObjectNode settings = definition.putObject(column.type());
    if (column.type().equals(Column.RELATION)) {
      settings.put("data_source_id", related).put("type", "single_property");
      settings.putObject("single_property");
    }
  }

  /** Finds our columns among the properties, by their names in either language. */
  private DataSource complete(NotionTable table, String id, @Nullable String related) {
    NotionRequest request = get("/v1/data_sources/" + id);
    Map<String, DataSource.Property> properties = properties(table, request, notion.send(request));
    ObjectNode missing = JsonMapper.shared().createObjectNode();
    for (Column column : table.columns()) {
      if (!properties.containsKey(column.name())) {
        define(table, column, related, missing);
        String name = words.get(table.group(), column.name());
        properties.put(column.name(), new DataSource.Property(name, column.type()));
      }
    }
    if (!missing.isEmpty()) {
      ObjectNode body = JsonMapper.shared().createObjectNode();
      body.set("properties", missing);
      notion.send(new NotionRequest(Method.PATCH, "/v1/data_sources/" + id, body, Effect.REPLACES));
    }
    return new DataSource(table, id, properties);
  }

  private static Map<String, DataSource.Property> properties(
      NotionTable table, NotionRequest request, JsonNode source) {
    Map<String, DataSource.Property> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : source.path("properties").properties()) {
      String type = entry.getValue().path("type").asString("");
      Column column = column(table, entry.getKey(), type);
      if (column == null || found.containsKey(column.name())) {
        continue;
      }
      if (!column.fits(type)) {
        throw new NotionException(
            Kind.UNFIT_BASE,
            request.toString(),
            "«" + entry.getKey() + "»: " + type + " ≠ " + column.type() + ".",
            null);
      }
      found.put(column.name(), new DataSource.Property(entry.getKey(), type));
    }
    return found;
  }

  /** The title is the title, whatever it is called. */
  private static @Nullable Column column(NotionTable table, String name, String type) {
    String known = Words.name(table.group(), name);
    return table.columns().stream()
        .filter(
            column ->
                type.equals(Column.TITLE)
                    ? column.type().equals(Column.TITLE)
                    : column.name().equals(known))
        .findFirst()
        .orElse(null);
  }

  private static NotionRequest get(String path) {
    return new NotionRequest(Method.GET, path, null, Effect.READS);
  }

  static NotionException unreadable(String request, String detail) {
    return new NotionException(Kind.UNREADABLE_ANSWER, request, 200, "", detail + ".");
  }
}
