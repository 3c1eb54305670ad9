package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deletion of what was kept long enough.
 *
 * @param category the category, as in {@link RetentionRule#category()}
 * @param on the day
 * @param proof where the log of the deletion is; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurgeRun(String category, LocalDate on, @Nullable String proof) {

  /** Makes a purge run. */
  public PurgeRun {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(on, "on");
  }
}
