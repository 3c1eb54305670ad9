package org.sopkit.examples.report;

import java.nio.file.Path;

/** Nothing can be written there. */
public final class UnusableOutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path path;

  UnusableOutputException(Path path, Throwable cause) {
    super(path + ": " + cause, cause);
    this.path = path;
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
