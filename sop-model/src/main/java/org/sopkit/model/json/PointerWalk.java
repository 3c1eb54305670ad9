package org.sopkit.model.json;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Finds many pointers in one walk over a document: costs one read, and memory for what was asked
 * and not for what is in the document.
 */
final class PointerWalk {

  private static final DocumentPosition BEGINNING = new DocumentPosition(1, 1);

  private final Node root = new Node();
  private final Collection<String> pointers;

  PointerWalk(Collection<String> pointers) {
    this.pointers = pointers;
    pointers.forEach(pointer -> root.below(parts(pointer), true));
  }

  /** A part of the document that somebody asked for, or that leads there. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private @Nullable DocumentPosition position;

    /** Goes down as far as there is something; adds what is missing if asked to. */
    Node below(String[] parts, boolean adding) {
      Node node = this;
      for (int i = 1; i < parts.length; i++) {
        Node child =
            adding
                ? node.children.computeIfAbsent(parts[i], part -> new Node())
                : node.children.get(parts[i]);
        if (child == null || (!adding && child.position == null)) {
          return node;
        }
        node = child;
      }
      return node;
    }
  }

  /** An object or list that is being read; {@code node} is null where nobody asked. */
  private static final class Level {
    private final @Nullable Node node;
    private final boolean list;
    private int index;
    private String name = "";
    private @Nullable TokenStreamLocation namePlace;

    Level(@Nullable Node node, boolean list) {
      this.node = node;
      this.list = list;
    }

    @Nullable Node next() {
      return node == null ? null : node.children.get(list ? String.valueOf(index++) : name);
    }
  }

  Map<String, DocumentPosition> over(JsonParser parser, DocumentFormat format, String text) {
    Columns columns = new Columns(format, text);
    Deque<Level> levels = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      Level level = levels.peek();
      if (token == JsonToken.PROPERTY_NAME && level != null) {
        level.name = parser.currentName();
        level.namePlace = level.node == null ? null : parser.currentTokenLocation();
      } else if (token.isStructEnd()) {
        levels.pop();
      } else {
        Node node = level == null ? root : level.next();
        if (node != null && node.position == null) {
          node.position = columns.position(place(parser, token, level));
        }
        if (token.isStructStart()) {
          levels.push(new Level(node, token == JsonToken.START_ARRAY));
        }
      }
    }
    return found();
  }

  private static TokenStreamLocation place(
      JsonParser parser, JsonToken token, @Nullable Level level) {
    return token.isStructStart() && level != null && level.namePlace != null && !level.list
        ? level.namePlace
        : parser.currentTokenLocation();
  }

  private Map<String, DocumentPosition> found() {
    Map<String, DocumentPosition> found = new LinkedHashMap<>();
    for (String pointer : pointers) {
      DocumentPosition position = root.below(parts(pointer), false).position;
      found.put(pointer, position == null ? BEGINNING : position);
    }
    return found;
  }

  private static String[] parts(String pointer) {
    String[] parts = pointer.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].replace("~1", "/").replace("~0", "~");
    }
    return parts;
  }

  /** JSON's parser counts columns in UTF-16 units, YAML's in characters. */
  private static final class Columns {
    private final boolean units;
    private final String text;
    private int line = 1;
    private int start;

    Columns(DocumentFormat format, String text) {
      this.units = format == DocumentFormat.JSON;
      this.text = text;
    }

    DocumentPosition position(TokenStreamLocation at) {
      int column = Math.max(1, at.getColumnNr());
      if (units) {
        goTo(at.getLineNr());
        int end = Math.min(text.length(), start + column - 1);
        column = text.codePointCount(start, end) + 1;
      }
      return new DocumentPosition(Math.max(1, at.getLineNr()), column);
    }

    /** Tokens come in the order of the text; the parser ends a line after CR, LF or both. */
    private void goTo(int wanted) {
      while (line < wanted && start < text.length()) {
        char c = text.charAt(start++);
        boolean pair = c == '\r' && start < text.length() && text.charAt(start) == '\n';
        if (c == '\n' || (c == '\r' && !pair)) {
          line++;
        }
      }
    }
  }
}
