package org.sopkit.examples.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.tasks.Rejection;

/** An export has no task of an id, or has it on a row that could not be judged. */
public final class UnknownTaskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final List<String> nearest;
  private final transient @Nullable Rejection rejection;

  UnknownTaskException(String id, List<String> nearest, @Nullable Rejection rejection) {
    super("no task \"" + id + "\"; nearest: " + nearest);
    this.id = id;
    this.nearest = List.copyOf(nearest);
    this.rejection = rejection;
  }

  /**
   * Returns what was looked for.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the ids most like it.
   *
   * @return at most three, the nearest first; empty if none is like it
   */
  public List<String> nearest() {
    return nearest;
  }

  /**
   * Returns why the row of that id could not be judged.
   *
   * @return the rejection; null if there is no such row
   */
  public @Nullable Rejection rejection() {
    return rejection;
  }
}
