package org.sopkit.notion.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.notion.PageBlock.Span;
import org.sopkit.notion.PageBlock.Style;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Text as Notion takes it: at most 100 stretches of at most 2,000 UTF-16 units each. */
final class RichText {

  /** Of one stretch. */
  static final int LONGEST = 2_000;

  /** Of one text. */
  static final int MOST = 100;

  /** Of the text of one block: 300,000 bytes at most, well under the 500,000 of a request. */
  private static final int MOST_OF_A_BLOCK = 50;

  private static final int LONGEST_LINK = 2_000;
  private static final Set<String> WEB = Set.of("http", "https", "mailto");

  private RichText() {}

  /** A text in one style; more than it can hold is the caller's to refuse. */
  static ArrayNode plain(String text) {
    List<Span> spans = text.isEmpty() ? List.of() : List.of(new Span(text, Style.PLAIN, null));
    ArrayNode all = JsonMapper.shared().createArrayNode();
    stretches(spans).forEach(all::add);
    return all;
  }

  /** A text as one or more texts that Notion takes; an empty one is one without stretches. */
  static List<ArrayNode> split(List<Span> spans) {
    List<ArrayNode> texts = new ArrayList<>();
    ArrayNode text = JsonMapper.shared().createArrayNode();
    for (ObjectNode stretch : stretches(spans)) {
      if (text.size() == MOST_OF_A_BLOCK) {
        texts.add(text);
        text = JsonMapper.shared().createArrayNode();
      }
      text.add(stretch);
    }
    texts.add(text);
    return texts;
  }

  private static List<ObjectNode> stretches(List<Span> spans) {
    List<ObjectNode> stretches = new ArrayList<>();
    for (Span span : spans) {
      // A link that Notion would refuse is shown instead.
      String unfit = span.link() == null || isLink(span.link()) ? "" : " (" + span.link() + ")";
      for (String piece : pieces(span.text() + unfit)) {
        stretches.add(stretch(piece, span));
      }
    }
    return stretches;
  }

  /** Cuts a text into pieces that are short enough; no sign of two units is cut in two. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(from + LONGEST, text.length());
      if (to < text.length()
          && Character.isHighSurrogate(text.charAt(to - 1))
          && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static ObjectNode stretch(String piece, Span span) {
    ObjectNode stretch = JsonMapper.shared().createObjectNode();
    stretch.put("type", "text");
    ObjectNode text = stretch.putObject("text").put("content", piece);
    if (isLink(span.link())) {
      text.putObject("link").put("url", span.link());
    }
    if (span.style() != Style.PLAIN) {
      stretch.putObject("annotations").put(span.style() == Style.BOLD ? "bold" : "code", true);
    }
    return stretch;
  }

  /** Notion refuses a page whose link is none. */
  private static boolean isLink(@Nullable String link) {
    if (link == null || link.length() > LONGEST_LINK) {
      return false;
    }
    try {
      String scheme = new URI(link).getScheme();
      return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
