package org.sopkit.notion;

/** Why something that was on one side is not on the other. */
public enum LossKind {
  /** The base has no place for it: it was in the model and does not come back from the pages. */
  NOT_KEPT,
  /**
   * A cell holds what a spreadsheet takes for a formula; an apostrophe is written in front of it.
   */
  NEUTRALISED,
  /** A value that is not understood; it is left empty. */
  UNREADABLE_VALUE,
  /** A value that has to be there is not; a stated one takes its place. */
  MISSING_VALUE,
  /** A row without an id of its own; one was made from its title. */
  DERIVED_ID,
  /** Two rows or pages with the same id; the later one got another. */
  DUPLICATE_ID,
  /** A column or property that the model does not have. */
  UNKNOWN_COLUMN,
  /** One of the ten columns is not there. */
  MISSING_COLUMN,
  /** Text of a page that belongs to no part of a procedure. */
  UNREAD_TEXT,
  /** A link to a procedure that is not in the export. */
  BROKEN_LINK,
  /** A task is linked with more procedures than one; the first is kept. */
  SECOND_LINK,
  /** A checklist in one line was split at its commas, which may also be part of an entry. */
  SPLIT_AT_COMMAS,
  /** The row of a procedure and its page do not say the same; the page is kept. */
  CONFLICT,
  /** A row of the procedures has no page; only its columns were read. */
  NO_PAGE,
  /** A file that could not be read. */
  UNREADABLE_FILE
}
