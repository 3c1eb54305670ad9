package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Limits;

/**
 * Whether and how the provider may engage others, GDPR Art. 28(2) and 28(4).
 *
 * @param authorisation what was agreed
 * @param objectionDays days the client has to object to a new one, under a general authorisation;
 *     null if not known
 * @param subProcessors those engaged; empty: none; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubProcessing(
    Authorisation authorisation,
    @PositiveOrZero(message = Limits.NEGATIVE) @Nullable Integer objectionDays,
    @Nullable List<@Valid SubProcessor> subProcessors) {

  /** Makes the part. */
  public SubProcessing {
    Objects.requireNonNull(authorisation, "authorisation");
    subProcessors = Copies.known(subProcessors, "subProcessors");
  }

  /** What the client allows. */
  public enum Authorisation {
    /** Nobody may be engaged. */
    NONE,
    /** Each one is allowed by name. */
    SPECIFIC,
    /** Allowed in general; the client is told of changes and may object. */
    GENERAL
  }
}
