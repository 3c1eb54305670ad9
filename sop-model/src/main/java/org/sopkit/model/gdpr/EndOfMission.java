package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * What the provider certified about the client's data at the end, GDPR Art. 28(3)(g).
 *
 * @param outcome what became of the data
 * @param certifiedOn the day of the certificate
 * @param reference where the certificate is; null if not known
 * @param covered which copies it covers besides the working data; empty: it says none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndOfMission(
    Outcome outcome,
    @IsoText LocalDate certifiedOn,
    @Line @Nullable String reference,
    Set<Copy> covered) {

  /** Makes a certificate. */
  public EndOfMission {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(certifiedOn, "certifiedOn");
    covered = Copies.enums(covered, "covered");
  }

  /** What became of the data. */
  public enum Outcome {
    /** Deleted. */
    DELETED,
    /** Given back. */
    RETURNED,
    /** Given back, then deleted. */
    RETURNED_AND_DELETED
  }

  /** Where data can be left behind. */
  public enum Copy {
    /** Files and exports on workstations and shares. */
    COPIES,
    /** Backups. */
    BACKUPS
  }
}
