package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A training on security and confidentiality that one person took.
 *
 * @param on the day
 * @param subject what it was about; null if not known
 * @param certificate where the proof is; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecurityTraining(
    LocalDate on, @Nullable String subject, @Nullable String certificate) {

  /** Makes a training. */
  public SecurityTraining {
    Objects.requireNonNull(on, "on");
  }
}
