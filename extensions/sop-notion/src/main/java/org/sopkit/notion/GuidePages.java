package org.sopkit.notion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.sopkit.model.sop.Sop;

/** The pages that come with the base: how to import it, and the plan of week one. */
final class GuidePages {

  private GuidePages() {}

  /** The guide, which ends with a link to every procedure. */
  static String guide(Words words, Map<String, Sop> pages) {
    Node guide = Markdown.parse(resource("guide_" + words.locale().getLanguage() + ".md"));
    if (!pages.isEmpty()) {
      guide.appendChild(Markdown.heading(2, words.get("file", "processes")));
      List<ListItem> links =
          pages.entrySet().stream()
              .map(
                  page ->
                      Markdown.item(
                          Markdown.paragraph(
                              Markdown.link(
                                  encoded(page.getKey()), SopPage.title(page.getValue())))))
              .toList();
      guide.appendChild(Markdown.bullets(links));
    }
    return Markdown.render(guide);
  }

  static String plan(Words words) {
    return resource("plan_" + words.locale().getLanguage() + ".md");
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(GuidePages.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
