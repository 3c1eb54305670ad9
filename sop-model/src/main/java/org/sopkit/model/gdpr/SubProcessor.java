package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * Somebody whom the provider engages to process the client's data.
 *
 * @param name who
 * @param service for what; null if not known
 * @param country from where the data are processed, ISO 3166-1 alpha-2, for example "MG"; null if
 *     not known
 * @param announcedOn the day the client was told; null if not known
 * @param authorisedOn the day the client allowed it or the time to object ran out; null if not
 *     known
 * @param contractReference the contract with the same obligations, Art. 28(4); null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubProcessor(
    @Line String name,
    @Prose @Nullable String service,
    @Pattern(regexp = "[A-Z]{2}", message = Limits.COUNTRY) @Nullable String country,
    @IsoText @Nullable LocalDate announcedOn,
    @IsoText @Nullable LocalDate authorisedOn,
    @Line @Nullable String contractReference) {

  /** Makes a sub-processor. */
  public SubProcessor {
    Objects.requireNonNull(name, "name");
  }
}
