package org.sopkit.model.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * A training of one person on one procedure.
 *
 * @param personId who was trained
 * @param sopId on which procedure
 * @param on the day; null while it is only planned
 * @param trainer who trained; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopTraining(
    @Line String personId,
    @Line String sopId,
    @IsoText @Nullable LocalDate on,
    @Line @Nullable String trainer) {

  /** Makes a training. */
  public SopTraining {
    Objects.requireNonNull(personId, "personId");
    Objects.requireNonNull(sopId, "sopId");
  }
}
