package org.sopkit.notion;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Builds, writes and parses Markdown as Notion knows it: with tables and to-do items. */
final class Markdown {

  /** An ampersand that begins no entity; escaping it would only be noise. */
  private static final Pattern PLAIN_AMPERSAND = Pattern.compile("&(?!#?\\w+;)");

  /** In a cell a backslash, even an escaped one, would take the end of the cell away. */
  private static final Pattern CELL_SIGNS = Pattern.compile("&(?!#?\\w+;)|\\\\");

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(EXTENSIONS)
          .nodeRendererFactory(new ToDoMarks())
          .build();

  /** The mark of a to-do item, open or done. */
  static final class ToDoMark extends CustomNode {
    private final String mark;

    ToDoMark(boolean done) {
      this.mark = done ? "[x] " : "[ ] ";
    }

    boolean isDone() {
      return mark.charAt(1) == 'x';
    }
  }

  /** Text that is written as it is, because the renderer escapes too much or too little. */
  static final class RawText extends CustomNode {
    private final String text;
    private final String markdown;

    RawText(String text, String markdown) {
      this.text = text;
      this.markdown = markdown;
    }

    String text() {
      return text;
    }
  }

  private Markdown() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  static String render(Node document) {
    return RENDERER.render(document);
  }

  static Heading heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    appendLine(heading, oneLine(text));
    return heading;
  }

  static Paragraph paragraph(Node... inlines) {
    Paragraph paragraph = new Paragraph();
    for (Node inline : inlines) {
      paragraph.appendChild(inline);
    }
    return paragraph;
  }

  static Paragraph paragraph(String text) {
    Paragraph paragraph = new Paragraph();
    appendLines(paragraph, text, HardLineBreak::new);
    return paragraph;
  }

  static ListItem item(Node... blocks) {
    ListItem item = new ListItem();
    for (Node block : blocks) {
      item.appendChild(block);
    }
    return item;
  }

  static BulletList bullets(List<ListItem> items) {
    BulletList list = new BulletList();
    list.setMarker("-");
    list.setTight(true);
    items.forEach(list::appendChild);
    return list;
  }

  static OrderedList numbered(List<ListItem> items) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    list.setTight(true);
    items.forEach(list::appendChild);
    return list;
  }

  /** An entry to tick off. */
  static ListItem toDo(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new ToDoMark(false));
    appendLines(paragraph, text, HardLineBreak::new);
    return item(paragraph);
  }

  /** "Label: text" with the label in bold. */
  static Paragraph labelled(String label, String colon, Node... value) {
    Paragraph paragraph = paragraph(strong(label), new Text(colon));
    for (Node node : value) {
      paragraph.appendChild(node);
    }
    return paragraph;
  }

  static Paragraph labelled(String label, String colon, String value) {
    Paragraph paragraph = paragraph(strong(label), new Text(colon));
    appendLines(paragraph, value, HardLineBreak::new);
    return paragraph;
  }

  static StrongEmphasis strong(String text) {
    StrongEmphasis strong = new StrongEmphasis("**");
    appendLine(strong, oneLine(text));
    return strong;
  }

  static Code code(String text) {
    return new Code(oneLine(text));
  }

  static Link link(String destination, String text) {
    Link link = new Link(destination, null);
    appendLine(link, oneLine(text));
    return link;
  }

  /** A table; line breaks of a cell become br elements, which is how Notion writes them. */
  static TableBlock table(List<String> header, List<List<String>> rows) {
    TableBlock table = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(header, true));
    table.appendChild(head);
    TableBody body = new TableBody();
    rows.forEach(cells -> body.appendChild(row(cells, false)));
    table.appendChild(body);
    return table;
  }

  private static TableRow row(List<String> cells, boolean header) {
    TableRow row = new TableRow();
    for (String text : cells) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      appendLines(cell, text, Markdown::lineBreakElement);
      row.appendChild(cell);
    }
    return row;
  }

  private static Node lineBreakElement() {
    HtmlInline element = new HtmlInline();
    element.setLiteral("<br>");
    return element;
  }

  private static void appendLines(Node parent, String text, Supplier<Node> lineBreak) {
    boolean first = true;
    for (String line : text.split("\\R")) {
      if (line.isBlank()) {
        continue;
      }
      if (!first) {
        parent.appendChild(lineBreak.get());
      }
      appendLine(parent, line.strip());
      first = false;
    }
  }

  private static void appendLine(Node parent, String line) {
    String rest = line;
    if (line.charAt(0) == '~' || line.charAt(0) == '+') {
      // Would begin a block; the renderer lets it through.
      parent.appendChild(new RawText(line.substring(0, 1), "\\" + line.charAt(0)));
      rest = line.substring(1);
    }
    int from = 0;
    Matcher sign = (parent instanceof TableCell ? CELL_SIGNS : PLAIN_AMPERSAND).matcher(rest);
    while (sign.find()) {
      appendText(parent, rest.substring(from, sign.start()));
      String text = sign.group();
      parent.appendChild(new RawText(text, text.equals("&") ? text : "&#92;"));
      from = sign.end();
    }
    appendText(parent, rest.substring(from));
  }

  private static void appendText(Node parent, String text) {
    if (!text.isEmpty()) {
      parent.appendChild(new Text(text));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /** Writes the marks of to-do items as they are: the renderer would escape their brackets. */
  private static final class ToDoMarks implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of(ToDoMark.class, RawText.class);
        }

        @Override
        public void render(Node node) {
          context
              .getWriter()
              .raw(node instanceof RawText raw ? raw.markdown : ((ToDoMark) node).mark);
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of();
    }
  }
}
