package org.sopkit.examples.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Nothing can be written there. */
public final class UnusableOutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path path;

  /**
   * Makes the exception.
   *
   * @param path what cannot be written
   * @param cause why; null if the path is one of the inputs
   */
  public UnusableOutputException(Path path, @Nullable Throwable cause) {
    super(path + ": " + (cause == null ? "is an input" : cause), cause);
    this.path = path;
  }

  /**
   * Says whether it must not be written because it is one of the inputs.
   *
   * @return false if it cannot be written
   */
  public boolean isInput() {
    return getCause() == null;
  }

  /**
   * Returns what cannot be written.
   *
   * @return a file or folder
   */
  public Path path() {
    return path;
  }
}
