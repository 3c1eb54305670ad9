package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;

/**
 * Item 4: what is done when something goes wrong, and what went wrong.
 *
 * @param procedure the written procedure; null if not known
 * @param agreedNotice within which time the provider tells the client, as agreed; null if nothing
 *     was agreed
 * @param incidents the breaches; empty: none; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentHandling(
    @Valid @Nullable Procedure procedure,
    @IsoText @Nullable Duration agreedNotice,
    @Nullable List<@Valid Incident> incidents) {

  /**
   * Makes the part.
   *
   * @throws IllegalArgumentException if the agreed time is not more than zero
   */
  public IncidentHandling {
    if (agreedNotice != null && (agreedNotice.isNegative() || agreedNotice.isZero())) {
      throw new IllegalArgumentException(
          "agreedNotice: "
              + agreedNotice
              + " is not more than zero. Maybe write PT24H for 24 hours.");
    }
    incidents = Copies.known(incidents, "incidents");
  }
}
