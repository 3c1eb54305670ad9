package org.sopkit.model.sla;

/**
 * A row of the host whose column could not be read: the host's own function threw. Nothing is said
 * about the task; it can be asked about again once the host is able to read it.
 */
public final class UnreadableRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  UnreadableRowException(String column, RuntimeException cause) {
    super(
        "column "
            + column
            + " of a row cannot be read: "
            + cause
            + ". Maybe the row is loaded lazily and its session is closed.",
        cause);
    this.column = column;
  }

  /**
   * Returns the column that could not be read.
   *
   * @return the name of the function of {@link SlaRowAccess}, such as {@code closed}
   */
  public String column() {
    return column;
  }
}
