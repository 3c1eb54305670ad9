package org.sopkit.notion;

import org.jspecify.annotations.Nullable;

/** An export that cannot be read at all: no zip, no folder, too large, no table of tasks in it. */
public final class UnreadableExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableExportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
