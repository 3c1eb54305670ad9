package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * Item 4: the log that records who used a system.
 *
 * @param system the system, as the grants write it
 * @param retentionMonths for how many months entries are kept; null if not known
 * @param retentionReason why they are kept shorter or longer than usual; null if not written
 * @param lastReviewedOn the day somebody last read the log; null: never, as far as anybody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessLog(
    @Line String system,
    @Positive(message = Limits.NOT_POSITIVE) @Nullable Integer retentionMonths,
    @Prose @Nullable String retentionReason,
    @IsoText @Nullable LocalDate lastReviewedOn) {

  /** Makes a log. */
  public AccessLog {
    Objects.requireNonNull(system, "system");
  }
}
