package org.sopkit.model.sla;

import org.jspecify.annotations.Nullable;

/**
 * A row of the host whose column could not be read: the host's own function threw, or returned null
 * where a collection is owed. Nothing is said about the task; it can be asked about again once the
 * host is able to read it.
 */
public final class UnreadableRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final @Nullable String taskId;

  private UnreadableRowException(
      String column, @Nullable String taskId, String problem, @Nullable RuntimeException cause) {
    super(
        (taskId == null ? "a row" : "task " + taskId) + ": column " + column + " " + problem,
        cause);
    this.column = column;
    this.taskId = taskId;
  }

  static UnreadableRowException threw(
      String column, @Nullable String taskId, RuntimeException cause) {
    return new UnreadableRowException(
        column,
        taskId,
        "cannot be read: " + cause + ". Maybe the row is loaded lazily and its session is closed.",
        cause);
  }

  static UnreadableRowException isNull(String column, @Nullable String taskId) {
    return new UnreadableRowException(
        column, taskId, "returned null. Maybe an empty collection is meant.", null);
  }

  static UnreadableRowException holdsNull(String column, @Nullable String taskId) {
    return new UnreadableRowException(
        column,
        taskId,
        "returned a collection that holds null. Maybe leave out what the host does not know.",
        null);
  }

  /**
   * Returns the column that could not be read.
   *
   * @return the name of the function of {@link SlaRowAccess}, such as {@code closed}
   */
  public String column() {
    return column;
  }

  /**
   * Returns the task that the row is.
   *
   * @return its id; null if the id could not be read either
   */
  public @Nullable String taskId() {
    return taskId;
  }
}
