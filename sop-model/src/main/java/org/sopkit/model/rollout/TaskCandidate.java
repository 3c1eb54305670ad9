package org.sopkit.model.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.PlainNumbers;

/**
 * A task of the list from which the first ones are chosen, as classified in step 2.
 *
 * @param taskId the task, as in the back-office base
 * @param type its kind
 * @param timesPerWeek how often it comes on average; null while not classified, 0.25 is about once
 *     a month
 * @param minutesEach how many minutes it takes each time; null if not known
 * @param complexity how hard it is; null while not classified
 * @param sopId its procedure; null while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskCandidate(
    @Line String taskId,
    TaskType type,
    @PositiveOrZero(message = Limits.NEGATIVE) @Nullable BigDecimal timesPerWeek,
    @Positive(message = Limits.NOT_POSITIVE) @Nullable Integer minutesEach,
    @Nullable Complexity complexity,
    @Line @Nullable String sopId) {

  /**
   * Makes a candidate.
   *
   * @throws IllegalArgumentException if {@code timesPerWeek} has more than 30 digits
   */
  public TaskCandidate {
    Objects.requireNonNull(taskId, "taskId");
    Objects.requireNonNull(type, "type");
    timesPerWeek = timesPerWeek == null ? null : PlainNumbers.of("timesPerWeek", timesPerWeek);
  }
}
