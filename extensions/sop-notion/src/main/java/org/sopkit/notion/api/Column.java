package org.sopkit.notion.api;

/**
 * A column of one of our tables.
 *
 * @param name its name in {@link org.sopkit.notion.Words}
 * @param type what Notion calls its type where we make it
 */
record Column(String name, String type) {

  static final String TITLE = "title";
  static final String TEXT = "rich_text";
  static final String SELECT = "select";
  static final String MULTI_SELECT = "multi_select";
  static final String RELATION = "relation";
  static final String STATUS = "status";

  /** Says whether a column of another type, which somebody made in Notion, takes the same. */
  boolean fits(String other) {
    return switch (type) {
      case TITLE -> other.equals(TITLE);
      case RELATION -> other.equals(RELATION) || other.equals(TEXT);
      case SELECT -> other.equals(SELECT) || other.equals(STATUS) || other.equals(TEXT);
      case MULTI_SELECT -> other.equals(MULTI_SELECT) || other.equals(TEXT);
      default -> other.equals(TEXT);
    };
  }
}
