package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;

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
    @Nullable Procedure procedure,
    @Nullable Duration agreedNotice,
    @Nullable List<Incident> incidents) {

  /** Makes the part. */
  public IncidentHandling {
    incidents = Copies.known(incidents, "incidents");
  }
}
