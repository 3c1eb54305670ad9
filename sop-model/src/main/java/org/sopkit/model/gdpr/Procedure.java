package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * A written procedure and the day it was last tried.
 *
 * @param reference where to find it
 * @param lastTestedOn the day it was last tried; null: never, as far as anybody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Procedure(@Line String reference, @IsoText @Nullable LocalDate lastTestedOn) {

  /** Makes a procedure. */
  public Procedure {
    Objects.requireNonNull(reference, "reference");
  }
}
