package org.sopkit.model.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time without a break in which a calendar is open: {@code [start, end)}.
 *
 * @param start the first open instant
 * @param end the first instant that is closed again; after the start
 */
public record OpenStretch(Instant start, Instant end) {

  /**
   * Makes a stretch.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public OpenStretch {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "open stretch " + start + "–" + end + ": must end after it starts. Maybe swap the two.");
    }
  }

  /**
   * Returns its length in real time, whatever the calendar's {@link DstPolicy}.
   *
   * @return a positive duration
   */
  public Duration elapsed() {
    return Duration.between(start, end);
  }
}
