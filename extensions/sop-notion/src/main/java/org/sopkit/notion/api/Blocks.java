package org.sopkit.notion.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopkit.notion.PageBlock;
import org.sopkit.notion.PageBlock.Kind;
import org.sopkit.notion.PageBlock.Span;
import org.sopkit.notion.PageBlock.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks as Notion takes them. What is too long for one goes on in the next: a text in a paragraph
 * behind it, a list under an entry "…", a table in another with the same header.
 */
final class Blocks {

  /** Blocks in one list. */
  static final int MOST = 100;

  /** Blocks in one request, at every depth. */
  private static final int MOST_IN_ALL = 1_000;

  /** Bytes of blocks in one request, which holds 500,000. */
  private static final int MOST_BYTES = 400_000;

  private Blocks() {}

  static List<ObjectNode> of(List<PageBlock> page) {
    List<ObjectNode> blocks = new ArrayList<>();
    for (PageBlock block : page) {
      if (block.kind() == Kind.TABLE) {
        addTables(block, blocks);
      } else {
        addText(block, blocks);
      }
    }
    return blocks;
  }

  private static void addText(PageBlock block, List<ObjectNode> blocks) {
    List<ArrayNode> texts = RichText.split(block.texts().get(0));
    List<List<ObjectNode>> children = inLists(of(block.children()));
    blocks.add(block(block.kind(), texts.get(0), children.isEmpty() ? List.of() : children.get(0)));
    for (ArrayNode text : texts.subList(1, texts.size())) {
      blocks.add(block(Kind.PARAGRAPH, text, List.of()));
    }
    for (int i = 1; i < children.size(); i++) {
      ArrayNode more = RichText.split(List.of(new Span("…", Style.PLAIN, null))).get(0);
      blocks.add(block(Kind.BULLET, more, children.get(i)));
    }
  }

  private static ObjectNode block(Kind kind, ArrayNode text, List<ObjectNode> children) {
    String type = type(kind);
    ObjectNode block = JsonMapper.shared().createObjectNode();
    block.put("object", "block").put("type", type);
    ObjectNode content = block.putObject(type);
    content.set("rich_text", text);
    if (kind == Kind.TO_DO) {
      content.put("checked", false);
    }
    if (!children.isEmpty()) {
      content.putArray("children").addAll(children);
    }
    return block;
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case BULLET -> "bulleted_list_item";
      case NUMBER -> "numbered_list_item";
      case ROW -> "table_row";
      case HEADING_2, HEADING_3, PARAGRAPH, TO_DO, TABLE -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private static void addTables(PageBlock table, List<ObjectNode> blocks) {
    int width = table.children().stream().mapToInt(row -> row.texts().size()).max().orElse(0);
    if (width == 0) {
      return;
    }
    List<ObjectNode> header = rows(table.children().get(0), width);
    List<ObjectNode> body = new ArrayList<>();
    table.children().stream().skip(1).forEach(row -> body.addAll(rows(row, width)));
    int bytes = bytes(header);
    List<ObjectNode> some = new ArrayList<>(header);
    int full = bytes;
    for (ObjectNode row : body) {
      int size = bytes(List.of(row));
      if (some.size() == MOST || full + size > MOST_BYTES && some.size() > header.size()) {
        blocks.add(table(some, width));
        some = new ArrayList<>();
        some.addAll(header);
        full = bytes;
      }
      some.add(row);
      full += size;
    }
    blocks.add(table(some, width));
  }

  private static ObjectNode table(List<ObjectNode> rows, int width) {
    ObjectNode block = JsonMapper.shared().createObjectNode();
    block.put("object", "block").put("type", "table");
    ObjectNode table = block.putObject("table");
    table.put("table_width", width).put("has_column_header", true).put("has_row_header", false);
    table.putArray("children").addAll(rows);
    return block;
  }

  /** A row; a cell that is too long goes on in the row below. */
  private static List<ObjectNode> rows(PageBlock row, int width) {
    List<List<ArrayNode>> cells = row.texts().stream().map(RichText::split).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    List<ObjectNode> rows = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      ObjectNode block = JsonMapper.shared().createObjectNode();
      block.put("object", "block").put("type", "table_row");
      ArrayNode all = block.putObject("table_row").putArray("cells");
      for (int column = 0; column < width; column++) {
        boolean filled = column < cells.size() && line < cells.get(column).size();
        all.add(filled ? cells.get(column).get(line) : JsonMapper.shared().createArrayNode());
      }
      rows.add(block);
    }
    return rows;
  }

  private static List<List<ObjectNode>> inLists(List<ObjectNode> blocks) {
    List<List<ObjectNode>> lists = new ArrayList<>();
    for (int from = 0; from < blocks.size(); from += MOST) {
      lists.add(blocks.subList(from, Math.min(from + MOST, blocks.size())));
    }
    return lists;
  }

  /** The blocks in lists that one request each can hold, in their order. */
  static List<ArrayNode> batches(List<ObjectNode> blocks) {
    List<ArrayNode> batches = new ArrayList<>();
    ArrayNode batch = JsonMapper.shared().createArrayNode();
    int count = 0;
    int bytes = 0;
    for (ObjectNode block : blocks) {
      int blockCount = count(block);
      int blockBytes = bytes(List.of(block));
      if (!batch.isEmpty()
          && (batch.size() == MOST
              || count + blockCount > MOST_IN_ALL
              || bytes + blockBytes > MOST_BYTES)) {
        batches.add(batch);
        batch = JsonMapper.shared().createArrayNode();
        count = 0;
        bytes = 0;
      }
      batch.add(block);
      count += blockCount;
      bytes += blockBytes;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private static int count(JsonNode block) {
    int count = 1;
    for (JsonNode child : block.path(block.path("type").asString("")).path("children")) {
      count += count(child);
    }
    return count;
  }

  private static int bytes(List<ObjectNode> blocks) {
    return blocks.stream()
        .mapToInt(block -> block.toString().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
