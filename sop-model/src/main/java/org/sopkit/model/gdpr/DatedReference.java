package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * A piece of evidence and its day.
 *
 * @param reference where to find it
 * @param on the day it was made or last renewed; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatedReference(@Line String reference, @IsoText @Nullable LocalDate on) {

  /** Makes a reference. */
  public DatedReference {
    Objects.requireNonNull(reference, "reference");
  }
}
