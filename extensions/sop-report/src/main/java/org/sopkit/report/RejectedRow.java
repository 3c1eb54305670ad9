package org.sopkit.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be read.
 *
 * @param line line of the source file, the first one is 1
 * @param column name of the column at fault; null when the whole row is
 * @param reason what was found and what was expected, in the reader's language
 */
public record RejectedRow(long line, @Nullable String column, String reason) {

  /** Makes a rejected row. */
  public RejectedRow {
    Objects.requireNonNull(reason, "reason");
  }
}
