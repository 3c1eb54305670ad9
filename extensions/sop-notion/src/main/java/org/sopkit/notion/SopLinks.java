package org.sopkit.notion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the procedure that a cell means: by the file that Notion links to, by title, or by id. Not
 * thread-safe.
 */
final class SopLinks {

  /** A page with the file it came from. */
  record Target(String file, String title, String id) {}

  /** "Title (path)" as Notion writes a relation, or a Markdown link. */
  private static final Pattern RELATION =
      Pattern.compile(
          "(?s)\\[?(.*?)]?\\s*\\(((?:[^()]|\\([^()]*\\))*\\.md|https?://[^)]*)\\)(?:,\\s*|$)");

  private final Map<String, String> byPageId = new HashMap<>();
  private final Map<String, String> byFile = new HashMap<>();
  private final Map<String, String> byTitle = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  SopLinks(List<Target> targets) {
    for (Target target : targets) {
      String pageId = FileNames.notionId(target.file());
      if (pageId != null) {
        byPageId.putIfAbsent(pageId, target.id());
      }
      byFile.putIfAbsent(FileNames.last(target.file()), target.id());
      byTitle.putIfAbsent(Words.plain(target.title()), target.id());
      byId.putIfAbsent(target.id(), target.id());
    }
  }

  /** Returns the id of the first procedure that a cell names; an unknown name stays what it is. */
  String id(String cell, Losses losses, String place) {
    String whole = named(cell);
    if (whole != null) {
      return whole;
    }
    Matcher relation = RELATION.matcher(cell);
    String first = null;
    while (relation.find()) {
      String title = relation.group(1).strip();
      String id = linked(title, Links.decoded(relation.group(2)));
      if (id == null) {
        losses.add(LossKind.BROKEN_LINK, place, title);
      }
      String found = id == null ? title : id;
      if (first == null) {
        first = found;
      } else {
        losses.add(LossKind.SECOND_LINK, place, title);
      }
    }
    if (first == null) {
      losses.add(LossKind.BROKEN_LINK, place, cell);
    }
    return first == null ? cell : first;
  }

  private @Nullable String linked(String title, String path) {
    String pageId = FileNames.notionId(path);
    String byPage = pageId == null ? null : byPageId.get(pageId);
    String byPath = byPage == null ? byFile.get(FileNames.last(path)) : byPage;
    return byPath == null ? named(title) : byPath;
  }

  private @Nullable String named(String text) {
    String exact = byId.get(text.strip());
    return exact == null ? byTitle.get(Words.plain(text)) : exact;
  }
}
