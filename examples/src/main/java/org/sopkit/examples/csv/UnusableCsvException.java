package org.sopkit.examples.csv;

/** A CSV file of which no row can be trusted: no header, not text, cut off. */
public final class UnusableCsvException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the whole file. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is a spreadsheet or an archive, not text. */
    NOT_TEXT,
    /** It is gzip data that ends or breaks in the middle. */
    BROKEN_GZIP,
    /** Its first record cannot be read as a header. */
    BAD_HEADER,
    /** It does not exist or may not be read. */
    UNREADABLE
  }

  private final Reason reason;
  private final long line;

  /**
   * Makes the exception.
   *
   * @param reason what is wrong
   * @param line the line reached, or 0
   * @param detail for the log
   * @param cause what was thrown below, or null
   */
  UnusableCsvException(
      Reason reason, long line, String detail, @org.jspecify.annotations.Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
    this.line = line;
  }

  /**
   * Returns what is wrong with the file.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Returns how far the file was read.
   *
   * @return the line reached, or 0
   */
  public long line() {
    return line;
  }
}
