package org.sopkit.examples.mapping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The parts of a mapping do not fit together: says in which file, where and what to do. */
public final class InvalidMappingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidMappingException(Path file, String path, String problem, @Nullable Throwable cause) {
    super(file + ": " + path + ": " + problem, cause);
  }
}
