package org.sopkit.rules.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Threshold;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The examples of one rule set: a document in order and, for each rule, the change that makes it
 * find something. Files are in {@code src/test/resources/org/sopkit/rules/examples}.
 *
 * @param name the name of the set
 * @param at when it is judged, unless an example says otherwise
 * @param document the document in order
 * @param examples the examples by rule, in the order of the file
 */
record ExampleSet(String name, ZonedDateTime at, JsonNode document, Map<String, Example> examples) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .build();
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /**
   * One example.
   *
   * @param at when the document is judged
   * @param thresholds numbers that differ from the standard
   * @param fails changes that make the rule find something: values by JSON pointer, null to remove
   * @param passes changes near to these with which it finds nothing; empty for the document itself
   */
  record Example(
      ZonedDateTime at,
      Map<Threshold, Integer> thresholds,
      Map<String, JsonNode> fails,
      Map<String, JsonNode> passes) {}

  static @Nullable ExampleSet load(String set) {
    try (InputStream in = ExampleSet.class.getResourceAsStream(set + ".yaml")) {
      if (in == null) {
        return null;
      }
      JsonNode file = YAML.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      ZonedDateTime at = time(file.get("at"));
      Map<String, Example> examples = new LinkedHashMap<>();
      JsonNode rules = file.get("rules");
      rules.propertyNames().forEach(id -> examples.put(id, example(rules.get(id), at)));
      return new ExampleSet(set, at, document(file), examples);
    } catch (IOException e) {
      throw new UncheckedIOException(set, e);
    }
  }

  /** Documents of other sets may be part of a document; what the file itself says is added. */
  private static JsonNode document(JsonNode file) {
    JsonNode own = file.get("document");
    ObjectNode whole = YAML.createObjectNode();
    changes(file.get("include"))
        .forEach(
            (pointer, set) -> {
              ExampleSet other = Objects.requireNonNull(load(set.asString()), "no such set");
              if (pointer.isEmpty()) {
                whole.setAll((ObjectNode) other.document.deepCopy());
              } else {
                change(whole, JsonPointer.compile(pointer), other.document.deepCopy());
              }
            });
    return whole.setAll((ObjectNode) own);
  }

  private static Example example(JsonNode rule, ZonedDateTime standard) {
    Map<Threshold, Integer> thresholds = new LinkedHashMap<>();
    changes(rule.get("thresholds"))
        .forEach((name, value) -> thresholds.put(Threshold.valueOf(name), value.asInt()));
    return new Example(
        rule.has("at") ? time(rule.get("at")) : standard,
        thresholds,
        changes(rule.get("fails")),
        changes(rule.get("passes")));
  }

  private static ZonedDateTime time(JsonNode text) {
    return OffsetDateTime.parse(text.asString()).atZoneSameInstant(PARIS);
  }

  private static Map<String, JsonNode> changes(@Nullable JsonNode node) {
    Map<String, JsonNode> changes = new LinkedHashMap<>();
    if (node != null) {
      node.propertyNames().forEach(name -> changes.put(name, node.get(name)));
    }
    return changes;
  }

  /** What the document itself has at these pointers; null where it has nothing. */
  Map<String, JsonNode> original(Map<String, JsonNode> changes) {
    Map<String, JsonNode> original = new LinkedHashMap<>();
    for (String pointer : changes.keySet()) {
      JsonNode there = document.at(pointer);
      original.put(pointer, there.isMissingNode() ? YAML.getNodeFactory().nullNode() : there);
    }
    return original;
  }

  /** The document as people write it. */
  String yaml() {
    return yaml(document);
  }

  static String yaml(JsonNode value) {
    return YAML.writeValueAsString(value);
  }

  /** The document with changes made; the last index of a list may be one beyond its end. */
  String with(Map<String, JsonNode> changes) {
    JsonNode changed = document.deepCopy();
    changes.forEach((pointer, value) -> change(changed, JsonPointer.compile(pointer), value));
    return changed.toString();
  }

  private static void change(JsonNode document, JsonPointer pointer, JsonNode value) {
    JsonNode parent = document;
    for (JsonPointer at = pointer; at.tail() != null && !at.tail().matches(); at = at.tail()) {
      String name = at.getMatchingProperty();
      JsonNode child =
          at.mayMatchElement() ? parent.path(at.getMatchingIndex()) : parent.path(name);
      if (child.isMissingNode() && parent instanceof ObjectNode object) {
        child = object.putObject(name);
      }
      parent = child;
    }
    JsonPointer last = pointer.last();
    if (parent instanceof ArrayNode list) {
      int index = last.getMatchingIndex();
      if (value.isNull()) {
        list.remove(index);
      } else if (index == list.size()) {
        list.add(value);
      } else {
        list.set(index, value);
      }
    } else if (parent instanceof ObjectNode object) {
      if (value.isNull()) {
        object.remove(last.getMatchingProperty());
      } else {
        object.set(last.getMatchingProperty(), value);
      }
    } else {
      throw new IllegalArgumentException(pointer + ": there is nothing to change");
    }
  }
}
