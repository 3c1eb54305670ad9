package org.sopkit.examples.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping names a column that the file does not have, or has twice. */
public final class UnknownColumnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String column;
  private final List<String> header;
  private final boolean twice;
  private final @Nullable String nearest;

  UnknownColumnException(
      String path, String column, List<String> header, boolean twice, @Nullable String nearest) {
    super(path + ": \"" + column + "\" is not one column of " + header);
    this.path = path;
    this.column = column;
    this.header = List.copyOf(header);
    this.twice = twice;
    this.nearest = nearest;
  }

  /**
   * Returns where the mapping names it.
   *
   * @return such as {@code columns.opened}
   */
  public String path() {
    return path;
  }

  /**
   * Returns what the mapping names.
   *
   * @return the column
   */
  public String column() {
    return column;
  }

  /**
   * Returns what the file has.
   *
   * @return its columns
   */
  public List<String> header() {
    return header;
  }

  /**
   * Says whether the file has it more than once.
   *
   * @return false if it does not have it at all
   */
  public boolean isTwice() {
    return twice;
  }

  /**
   * Returns the column whose name is most like it.
   *
   * @return the column, or null if none is
   */
  public @Nullable String nearest() {
    return nearest;
  }
}
