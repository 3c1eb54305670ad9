package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * The right of one person to use one system within one scope.
 *
 * @param personId the person, as in {@link Engagement#people()}
 * @param system the system
 * @param scope what may be done there, for example "deals: read"; null if not known
 * @param account whose account it is; null if not known
 * @param grantedOn the first day
 * @param revokedOn the day it was taken away; null: still active as far as anybody knows
 * @param lastReviewedOn the day somebody last looked whether it is still needed; null: never, as
 *     far as anybody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessGrant(
    @Line String personId,
    @Line String system,
    @Prose @Nullable String scope,
    @Nullable AccountKind account,
    @IsoText LocalDate grantedOn,
    @IsoText @Nullable LocalDate revokedOn,
    @IsoText @Nullable LocalDate lastReviewedOn) {

  /**
   * Makes a grant.
   *
   * @throws IllegalArgumentException if it was revoked before it was granted
   */
  public AccessGrant {
    Objects.requireNonNull(personId, "personId");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(grantedOn, "grantedOn");
    if (revokedOn != null && revokedOn.isBefore(grantedOn)) {
      throw new IllegalArgumentException(
          "access of "
              + personId
              + " to "
              + system
              + ": revoked on "
              + revokedOn
              + ", before it was granted on "
              + grantedOn
              + ". Maybe swap the two.");
    }
  }

  /**
   * Says whether the person may use the system on a day. The day of the revocation is the last one.
   *
   * @param day the day
   * @return true from the day of the grant to the day of the revocation, both included
   */
  public boolean activeOn(LocalDate day) {
    return !day.isBefore(grantedOn) && (revokedOn == null || !day.isAfter(revokedOn));
  }
}
