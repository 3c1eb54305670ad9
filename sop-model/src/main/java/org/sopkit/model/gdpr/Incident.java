package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A personal data breach and the notices it called for, GDPR Art. 33.
 *
 * <p>The times are instants: the 72 hours of Art. 33(1) are counted day and night.
 *
 * @param id its name in the register
 * @param detectedAt when the provider noticed it
 * @param controllerNotifiedAt when the provider told the client, Art. 33(2); null: not yet, as far
 *     as anybody knows
 * @param controllerAwareAt when the client became aware; null: when it was told
 * @param authorityNotice whether the authority has to be told; null if not assessed
 * @param authorityNotifiedAt when the authority was told; null: not yet, as far as anybody knows
 * @param delayReason why that took longer than 72 hours; null if not written
 * @param registerReference the entry in the register of breaches, Art. 33(5); null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Incident(
    @Line String id,
    @IsoText Instant detectedAt,
    @IsoText @Nullable Instant controllerNotifiedAt,
    @IsoText @Nullable Instant controllerAwareAt,
    @Nullable AuthorityNotice authorityNotice,
    @IsoText @Nullable Instant authorityNotifiedAt,
    @Prose @Nullable String delayReason,
    @Line @Nullable String registerReference) {

  /** Makes an incident. */
  public Incident {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(detectedAt, "detectedAt");
  }

  /**
   * Returns when the 72 hours of Art. 33(1) began: when the client became aware, or was told.
   *
   * @return the instant, or null if neither is known
   */
  public @Nullable Instant awareness() {
    return controllerAwareAt != null ? controllerAwareAt : controllerNotifiedAt;
  }

  /** Whether the supervisory authority has to be told. */
  public enum AuthorityNotice {
    /** People are at risk: the authority has to be told. */
    REQUIRED,
    /** A risk is unlikely, and this was written down. */
    NOT_REQUIRED
  }
}
