package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;

/**
 * A document signed by both sides, with what proves it.
 *
 * @param reference where to find it: a number, a path, an address
 * @param sha256 fingerprint of the signed file, 64 hexadecimal digits; null if not known
 * @param signedByClientOn the day the client signed; null if not known
 * @param signedByProviderOn the day the provider signed; null if not known
 * @param validFrom the first day it holds; null: from the later signature
 * @param validUntil the last day it holds, included; null: no end was agreed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedDocument(
    @Line String reference,
    @Pattern(regexp = "[0-9a-fA-F]{64}", message = Limits.SHA_256) @Nullable String sha256,
    @IsoText @Nullable LocalDate signedByClientOn,
    @IsoText @Nullable LocalDate signedByProviderOn,
    @IsoText @Nullable LocalDate validFrom,
    @IsoText @Nullable LocalDate validUntil) {

  /**
   * Makes a signed document.
   *
   * @throws IllegalArgumentException if it stops to hold before it begins to
   */
  public SignedDocument {
    Objects.requireNonNull(reference, "reference");
    if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "document "
              + reference
              + ": validUntil "
              + validUntil
              + " is before validFrom "
              + validFrom
              + ". Maybe swap the two.");
    }
  }

  /**
   * Returns the day from which both sides had signed: the later of the two signatures.
   *
   * @return the day, or null if a signature is not known
   */
  public @Nullable LocalDate fullySignedOn() {
    if (signedByClientOn == null || signedByProviderOn == null) {
      return null;
    }
    return signedByClientOn.isAfter(signedByProviderOn) ? signedByClientOn : signedByProviderOn;
  }
}
