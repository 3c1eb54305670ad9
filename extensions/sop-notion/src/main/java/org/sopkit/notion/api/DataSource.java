package org.sopkit.notion.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopkit.notion.api.NotionException.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as it is in Notion.
 *
 * @param table which of ours it is
 * @param id its data source
 * @param properties its properties by the names of our columns
 */
record DataSource(NotionTable table, String id, Map<String, Property> properties) {

  /** A select option cannot be longer, nor hold a comma. */
  private static final int LONGEST_OPTION = 100;

  /** A property: its name and type in Notion. */
  record Property(String name, String type) {}

  Property property(String column) {
    return Objects.requireNonNull(properties.get(column), column);
  }

  /** Puts the value of a column among the properties of a page. */
  void put(String column, List<String> values, ObjectNode page) {
    Property property = property(column);
    ObjectNode value = page.putObject(property.name());
    String first = values.isEmpty() ? "" : values.get(0);
    switch (property.type()) {
      case Column.SELECT, Column.STATUS -> putOption(property, first, value);
      case Column.MULTI_SELECT -> {
        ArrayNode options = value.putArray(property.type());
        values.forEach(name -> options.addObject().put("name", option(property, name)));
      }
      case Column.RELATION -> {
        ArrayNode related = value.putArray(property.type());
        values.forEach(id -> related.addObject().put("id", id));
      }
      default -> value.set(property.type(), text(property, String.join(", ", values)));
    }
  }

  private static void putOption(Property property, String name, ObjectNode value) {
    if (name.isEmpty()) {
      value.putNull(property.type());
    } else {
      value.putObject(property.type()).put("name", option(property, name));
    }
  }

  private static String option(Property property, String name) {
    if (name.length() > LONGEST_OPTION || name.indexOf(',') >= 0) {
      throw tooLarge(
          property, "«" + excerpt(name) + "» is longer than 100 signs, or holds a comma.");
    }
    return name;
  }

  private static ArrayNode text(Property property, String text) {
    ArrayNode stretches = text.isEmpty() ? none() : RichText.plain(text);
    if (stretches.size() > RichText.MOST) {
      throw tooLarge(property, "«" + excerpt(text) + "» has " + text.length() + " signs.");
    }
    return stretches;
  }

  private static ArrayNode none() {
    return JsonMapper.shared().createArrayNode();
  }

  private static String excerpt(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static NotionException tooLarge(Property property, String detail) {
    return new NotionException(Kind.TOO_LARGE, property.name(), detail, null);
  }
}
