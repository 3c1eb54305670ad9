package org.sopkit.model.sla;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a task waited for somebody else: {@code [from, to)}.
 *
 * @param from when it began
 * @param to when it ended; null if it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {

  /**
   * Makes a pause.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Pause {
    Objects.requireNonNull(from, "from");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "pause " + from + "–" + to + ": ends before it begins. Maybe swap the two.");
    }
  }
}
