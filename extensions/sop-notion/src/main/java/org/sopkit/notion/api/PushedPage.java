package org.sopkit.notion.api;

import java.util.Objects;

/**
 * A page that is up to date in Notion.
 *
 * @param table the table it is a row of
 * @param externalId the id of the task or procedure
 * @param pageId Notion's id of the page
 * @param change what was done
 */
public record PushedPage(NotionTable table, String externalId, String pageId, Change change) {

  /** What was done to a page. */
  public enum Change {
    /** Made. */
    CREATED,
    /** Written anew. */
    UPDATED,
    /** Nothing: it was up to date. */
    UNCHANGED
  }

  /** Makes an entry. */
  public PushedPage {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(externalId, "externalId");
    Objects.requireNonNull(pageId, "pageId");
    Objects.requireNonNull(change, "change");
  }
}
