package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Prose;

/**
 * A mistake that is often made and how to mend it.
 *
 * @param error the mistake
 * @param remedy what to do; null if not written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownError(@Prose String error, @Prose @Nullable String remedy) {

  /** Makes a known error. */
  public KnownError {
    Objects.requireNonNull(error, "error");
  }
}
