package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A training on security and confidentiality that one person took.
 *
 * @param on the day
 * @param subject what it was about; null if not known
 * @param certificate where the proof is; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecurityTraining(
    @IsoText LocalDate on, @Prose @Nullable String subject, @Line @Nullable String certificate) {

  /** Makes a training. */
  public SecurityTraining {
    Objects.requireNonNull(on, "on");
  }
}
