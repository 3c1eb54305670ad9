package org.sopkit.notion.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the requests and answers as a Notion would that has nothing under the page. */
final class Rehearsal implements Transport {

  private final List<NotionRequest> requests = new ArrayList<>();
  private final Map<String, JsonNode> tables = new HashMap<>();

  List<NotionRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public JsonNode send(NotionRequest request) {
    requests.add(request);
    String id = String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", requests.size());
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    answer.put("id", id).put("has_more", false).putArray("results");
    answer.putArray("data_sources").addObject().put("id", id);
    JsonNode body = request.body();
    if (body != null && body.has("initial_data_source")) {
      tables.put("/v1/data_sources/" + id, body.path("initial_data_source").path("properties"));
    }
    JsonNode properties = tables.get(request.path());
    if (properties != null) {
      answer.set("properties", properties);
    }
    return answer;
  }

  @Override
  public void backOff(int attempt) {
    // Nothing fails here.
  }
}
