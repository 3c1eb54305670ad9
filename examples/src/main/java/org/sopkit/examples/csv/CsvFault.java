package org.sopkit.examples.csv;

/** Why a record could not be split into the fields that its header promises. */
public enum CsvFault {
  /** A quote opens a field and is never closed. */
  UNCLOSED_QUOTE,
  /** Text follows the closing quote of a field. */
  TEXT_AFTER_QUOTE,
  /** Fewer fields than the header has. */
  MISSING_FIELDS,
  /** More fields than the header has. */
  EXTRA_FIELDS,
  /** Bytes that the stated charset does not know. */
  MALFORMED_BYTES,
  /** Longer than any row of an export can be. */
  TOO_LONG
}
