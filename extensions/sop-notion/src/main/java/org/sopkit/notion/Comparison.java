package org.sopkit.notion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares content with what came back of it, field by field of the documents. */
final class Comparison {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final List<Loss> losses = new ArrayList<>();

  private Comparison() {}

  static List<Loss> differences(NotionContent before, NotionContent after) {
    Comparison comparison = new Comparison();
    comparison.compare(before.tasks(), after.tasks(), BackOfficeTask::id);
    comparison.compare(before.sops(), after.sops(), Sop::id);
    return List.copyOf(comparison.losses);
  }

  private <T> void compare(List<T> before, List<T> after, Function<T, String> id) {
    Map<String, T> found = new HashMap<>();
    after.forEach(item -> found.put(id.apply(item), item));
    for (T item : before) {
      T other = found.remove(id.apply(item));
      if (!item.equals(other)) {
        compare(id.apply(item), "", tree(item), other == null ? null : tree(other));
      }
    }
  }

  private static JsonNode tree(Object document) {
    return MAPPER.readTree(SopCodec.standard().write(document, DocumentFormat.JSON));
  }

  private void compare(String id, String path, JsonNode before, @Nullable JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (after == null || before.isValueNode() || before.getNodeType() != after.getNodeType()) {
      String now = after == null ? "∅" : after.toString();
      losses.add(new Loss(LossKind.NOT_KEPT, id, path, PageText.excerpt(before + " → " + now)));
      return;
    }
    if (before.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        JsonNode one = before.get(i);
        JsonNode other = after.get(i);
        if (one == null) {
          losses.add(
              new Loss(LossKind.NOT_KEPT, id, path + "/" + i, PageText.excerpt("∅ → " + other)));
        } else {
          compare(id, path + "/" + i, one, other);
        }
      }
      return;
    }
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names) {
      JsonNode one = before.get(name);
      JsonNode other = after.get(name);
      if (one == null) {
        losses.add(
            new Loss(LossKind.NOT_KEPT, id, path + "/" + name, PageText.excerpt("∅ → " + other)));
      } else {
        compare(id, path + "/" + name, one, other);
      }
    }
  }
}
