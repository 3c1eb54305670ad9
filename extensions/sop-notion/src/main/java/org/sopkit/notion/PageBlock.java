package org.sopkit.notion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.Sop;

/**
 * One block of a procedure's page: the same page as the Markdown of {@link NotionPackage}, for
 * those who send blocks. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param texts its text; for a row one text for each cell, for a table none
 * @param children the blocks under it; rows under a table
 */
public record PageBlock(Kind kind, List<List<Span>> texts, List<PageBlock> children) {

  /** What a block is. */
  public enum Kind {
    /** A section. */
    HEADING_2,
    /** A part of a section. */
    HEADING_3,
    /** A paragraph. */
    PARAGRAPH,
    /** An entry of a list. */
    BULLET,
    /** A numbered entry. */
    NUMBER,
    /** An entry to tick off. */
    TO_DO,
    /** A table; its first row is the header. */
    TABLE,
    /** A row of a table. */
    ROW
  }

  /**
   * A stretch of text in one style.
   *
   * @param text the words
   * @param style how they look
   * @param link a web address they lead to; null if they lead nowhere
   */
  public record Span(String text, Style style, @Nullable String link) {}

  /** How words look. */
  public enum Style {
    /** As all others. */
    PLAIN,
    /** Bold. */
    BOLD,
    /** Not to be read as words, such as a path. */
    CODE
  }

  /** Makes a block. */
  public PageBlock {
    Objects.requireNonNull(kind, "kind");
    texts = texts.stream().map(List::copyOf).toList();
    children = List.copyOf(children);
  }

  /**
   * Returns the page of a procedure without its title.
   *
   * @param sop the procedure
   * @return its blocks, in its own language
   */
  public static List<PageBlock> of(Sop sop) {
    List<PageBlock> blocks = new ArrayList<>();
    PageText.children(SopPage.document(sop)).forEach(node -> add(node, blocks));
    return List.copyOf(blocks);
  }

  private static void add(Node node, List<PageBlock> blocks) {
    if (node instanceof Heading heading) {
      blocks.add(text(heading.getLevel() == 2 ? Kind.HEADING_2 : Kind.HEADING_3, node, List.of()));
    } else if (node instanceof Paragraph) {
      blocks.add(text(Kind.PARAGRAPH, node, List.of()));
    } else if (node instanceof ListBlock list) {
      PageText.children(list).forEach(item -> blocks.add(item(item, list instanceof BulletList)));
    } else if (node instanceof TableBlock table) {
      blocks.add(new PageBlock(Kind.TABLE, List.of(), rows(table)));
    } else {
      throw new IllegalStateException("no block for " + node.getClass().getSimpleName());
    }
  }

  private static PageBlock text(Kind kind, Node node, List<PageBlock> children) {
    return new PageBlock(kind, List.of(spans(node)), children);
  }

  private static PageBlock item(Node item, boolean bullet) {
    Node first = Objects.requireNonNull(item.getFirstChild(), "list entry without a text");
    List<PageBlock> children = new ArrayList<>();
    PageText.children(item).stream().skip(1).forEach(child -> add(child, children));
    boolean toDo = first.getFirstChild() instanceof Markdown.ToDoMark;
    return text(toDo ? Kind.TO_DO : bullet ? Kind.BULLET : Kind.NUMBER, first, children);
  }

  private static List<PageBlock> rows(TableBlock table) {
    return PageText.children(table).stream()
        .flatMap(part -> PageText.children(part).stream())
        .map(
            row ->
                new PageBlock(
                    Kind.ROW,
                    PageText.children(row).stream().map(PageBlock::spans).toList(),
                    List.of()))
        .toList();
  }

  private static List<Span> spans(Node parent) {
    List<Span> spans = new ArrayList<>();
    PageText.children(parent).forEach(node -> addSpans(node, Style.PLAIN, null, spans));
    return spans;
  }

  private static void addSpans(Node node, Style style, @Nullable String link, List<Span> spans) {
    if (node instanceof Text text) {
      join(text.getLiteral(), style, link, spans);
    } else if (node instanceof Markdown.RawText raw) {
      join(raw.text(), style, link, spans);
    } else if (node instanceof Code code) {
      join(code.getLiteral(), Style.CODE, link, spans);
    } else if (node instanceof HardLineBreak || node instanceof HtmlInline) {
      join("\n", style, link, spans);
    } else if (node instanceof StrongEmphasis) {
      PageText.children(node).forEach(child -> addSpans(child, Style.BOLD, link, spans));
    } else if (node instanceof Link target) {
      PageText.children(node)
          .forEach(child -> addSpans(child, style, target.getDestination(), spans));
    } else if (!(node instanceof Markdown.ToDoMark)) {
      throw new IllegalStateException("no text for " + node.getClass().getSimpleName());
    }
  }

  /** Text in one style is one stretch, however many nodes it was. */
  private static void join(String text, Style style, @Nullable String link, List<Span> spans) {
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.style() == style && Objects.equals(last.link(), link)) {
      spans.set(spans.size() - 1, new Span(last.text() + text, style, link));
    } else if (!text.isEmpty()) {
      spans.add(new Span(text, style, link));
    }
  }
}
