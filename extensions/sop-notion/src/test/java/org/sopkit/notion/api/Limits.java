package org.sopkit.notion.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The limits that Notion states for requests: "Request limits" in its reference. */
final class Limits {

  private Limits() {}

  static List<String> violations(JsonNode body, int bytes) {
    List<String> violations = new ArrayList<>();
    if (bytes > 500_000) {
      violations.add(bytes + " bytes");
    }
    int blocks = visit(body, "", violations);
    if (blocks > 1_000) {
      violations.add(blocks + " blocks");
    }
    return violations;
  }

  /** Returns how many blocks are in and under a node. */
  private static int visit(JsonNode node, String at, List<String> violations) {
    int blocks = node.isObject() && node.path("object").asString("").equals("block") ? 1 : 0;
    if (node.isArray() && node.size() > 100) {
      violations.add(at + ": " + node.size() + " entries");
    }
    if (node.isString() && at.endsWith("/content") && node.asString().length() > 2_000) {
      violations.add(at + ": " + node.asString().length() + " signs");
    }
    if (node.isString() && at.endsWith("/url") && node.asString().length() > 2_000) {
      violations.add(at + ": a link of " + node.asString().length() + " signs");
    }
    if (at.split("/children", -1).length > 3) {
      violations.add(at + ": nested too deep");
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      blocks += visit(child.getValue(), at + "/" + child.getKey(), violations);
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        blocks += visit(child, at, violations);
      }
    }
    return blocks;
  }
}
