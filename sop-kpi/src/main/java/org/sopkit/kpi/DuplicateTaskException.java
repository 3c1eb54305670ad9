package org.sopkit.kpi;

import java.util.List;

/** Thrown when two parts that are to be merged hold the same tasks. */
public final class DuplicateTaskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> ids;

  DuplicateTaskException(List<String> ids) {
    super(
        "tasks in both parts: "
            + String.join(", ", ids)
            + ". Maybe the same rows were added to two accumulators.");
    this.ids = ids;
  }

  /**
   * Returns the first of the tasks in both parts.
   *
   * @return up to ten ids, in order
   */
  public List<String> ids() {
    return ids;
  }
}
