package org.sopkit.examples.tasks;

/** Why a row cannot be read. */
public enum RejectCode {
  /** Fewer fields than the header. */
  MISSING_FIELDS,
  /** More fields than the header. */
  EXTRA_FIELDS,
  /** A quote that is never closed. */
  UNCLOSED_QUOTE,
  /** Text after a closing quote. */
  TEXT_AFTER_QUOTE,
  /** Bytes the charset does not know. */
  MALFORMED_BYTES,
  /** Longer than a row can be. */
  TOO_LONG,
  /** A required cell is empty. */
  REQUIRED,
  /** The id of an earlier row. */
  DUPLICATE_ID,
  /** No date of the stated patterns. */
  BAD_DATE,
  /** A local time that the clocks skipped. */
  SKIPPED_TIME,
  /** A year outside 1 to 9999. */
  YEAR_OUT_OF_RANGE,
  /** Not a whole number from zero on. */
  BAD_COUNT,
  /** Not a whole number from 0 to 10. */
  BAD_SCORE,
  /** A priority the mapping does not list. */
  UNKNOWN_PRIORITY,
  /** A status the mapping does not list. */
  UNKNOWN_STATUS,
  /** A stored verdict the mapping does not list. */
  UNKNOWN_VERDICT,
  /** Ends before it begins. */
  TOO_EARLY,
  /** Later than the instant of the report. */
  AFTER_NOW,
  /** Said to be done, without a time of closing. */
  DONE_WITHOUT_CLOSING,
  /** Said to be open, with a time of closing. */
  OPEN_WITH_CLOSING,
  /** A pause that ends without having begun. */
  PAUSE_WITHOUT_START,
  /** A time that lies outside the years in which a calendar answers. */
  OUTSIDE_HORIZON,
  /** Too little working time up to the last year in which a calendar answers. */
  NO_WORKING_TIME,
  /** Times that cannot have happened in this order, or at all. */
  IMPOSSIBLE_HISTORY,
  /** Any other reason why the clock cannot judge. */
  NOT_JUDGEABLE
}
