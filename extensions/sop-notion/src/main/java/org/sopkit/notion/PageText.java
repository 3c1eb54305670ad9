package org.sopkit.notion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of parsed Markdown, without its marks. */
final class PageText {

  private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern TO_DO = Pattern.compile("^\\[[ xX]]\\s*");
  private static final String ELLIPSIS = "…";
  private static final int EXCERPT = 120;

  /** A line "label: value". */
  record Labelled(String label, String value) {}

  private PageText() {}

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** All the words in and under a node. */
  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return lines(text.toString());
  }

  /** The words of a list entry without those of the lists under it. */
  static String own(Node item) {
    return children(item).stream()
        .filter(child -> !(child instanceof ListBlock))
        .map(PageText::of)
        .collect(Collectors.joining("\n"));
  }

  /** The entries of the lists under a list entry. */
  static List<Node> entriesUnder(Node item) {
    return children(item).stream()
        .filter(ListBlock.class::isInstance)
        .flatMap(list -> children(list).stream())
        .toList();
  }

  /** The text of an entry to tick off, without its box. */
  static String toDo(Node item) {
    return TO_DO.matcher(own(item)).replaceFirst("");
  }

  /** Splits "label: value" at its bold label or at its first colon; null if there is neither. */
  static @Nullable Labelled labelled(Node item) {
    Node block = item.getFirstChild();
    String text = own(item);
    if (block != null && block.getFirstChild() instanceof StrongEmphasis strong) {
      String label = of(strong);
      String rest = text.startsWith(label) ? text.substring(label.length()).strip() : text;
      return rest.startsWith(":")
          ? new Labelled(label, rest.substring(1).strip())
          : label.endsWith(":") ? new Labelled(label, rest) : null;
    }
    return labelled(text);
  }

  static @Nullable Labelled labelled(String text) {
    int colon = text.indexOf(':');
    return colon <= 0
        ? null
        : new Labelled(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  /** The rows of a table, its header first. */
  static List<List<String>> rows(TableBlock table) {
    return children(table).stream()
        .flatMap(part -> children(part).stream())
        .map(row -> children(row).stream().map(PageText::of).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + ELLIPSIS;
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    } else if (node instanceof HtmlInline html) {
      text.append(LINE_BREAK.matcher(html.getLiteral()).matches() ? "\n" : html.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      text.append(html.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      text.append(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      text.append(code.getLiteral());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      append(child, text);
    }
    if (node instanceof Block && node.getNext() != null) {
      text.append('\n');
    }
  }

  private static String lines(String text) {
    return Arrays.stream(text.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
