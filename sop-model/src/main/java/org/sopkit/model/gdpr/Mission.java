package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;

/**
 * The time a provider works for a client.
 *
 * @param start the first day
 * @param end the last day, included; null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mission(@IsoText LocalDate start, @IsoText @Nullable LocalDate end) {

  /**
   * Makes a mission.
   *
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Mission {
    Objects.requireNonNull(start, "start");
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "mission: ends on " + end + ", before it starts on " + start + ". Maybe swap the two.");
    }
  }
}
