package org.sopkit.model.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * Who did a step of week one, and when.
 *
 * @param step the step
 * @param doneBy who did it; null if not known
 * @param doneOn the day it was finished; null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepRecord(
    RolloutStep step, @Line @Nullable String doneBy, @IsoText @Nullable LocalDate doneOn) {

  /** Makes a record of a step. */
  public StepRecord {
    Objects.requireNonNull(step, "step");
  }
}
