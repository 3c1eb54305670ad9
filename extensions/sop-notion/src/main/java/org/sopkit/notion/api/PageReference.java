package org.sopkit.notion.api;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of Notion under which the base lies.
 *
 * @param id 32 hexadecimal digits, with or without hyphens
 */
public record PageReference(String id) {

  private static final Pattern ID =
      Pattern.compile(
          "(?i)([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");

  /** Makes a reference; the id gets its hyphens. */
  public PageReference {
    Matcher match = ID.matcher(id);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "page id: \"" + id + "\" is not 32 hexadecimal digits. Maybe copy the page's link.");
    }
    id = match.replaceAll("$1-$2-$3-$4-$5").toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the id of a page or its link.
   *
   * @param text such as "Ops-1f0e…" or the link that Notion's "Copy link" gives; what stands behind
   *     "?" or "#" does not count
   * @return the reference
   * @throws IllegalArgumentException if no id ends it
   */
  public static PageReference parse(String text) {
    String path = text.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    Matcher match = Pattern.compile(ID.pattern() + "$").matcher(path);
    return new PageReference(match.find() ? match.group() : path);
  }
}
