package org.sopkit.notion.api;

import java.util.List;
import java.util.Map;

/**
 * What a push has done.
 *
 * @param pages every page, procedures first
 * @param unlinked the tasks whose procedure is not in Notion, each with the id of that procedure
 */
public record PushResult(List<PushedPage> pages, Map<String, String> unlinked) {

  /** Makes a result. */
  public PushResult {
    pages = List.copyOf(pages);
    unlinked = Map.copyOf(unlinked);
  }

  /**
   * Counts pages.
   *
   * @param table in which table
   * @param change to which this was done
   * @return how many
   */
  public long count(NotionTable table, PushedPage.Change change) {
    return pages.stream().filter(page -> page.table() == table && page.change() == change).count();
  }
}
