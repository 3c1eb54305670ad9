package org.sopkit.examples.sla;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a list. Not for use by several threads. */
interface ListWriter extends Closeable {

  /**
   * Writes a row.
   *
   * @param cells one for each column: a text, a whole number, or null for nothing
   */
  void add(List<? extends @Nullable Object> cells);
}
