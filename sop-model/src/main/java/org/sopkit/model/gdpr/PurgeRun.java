package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A deletion of what was kept long enough.
 *
 * @param category the category, as in {@link RetentionRule#category()}
 * @param on the day
 * @param proof where the log of the deletion is; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurgeRun(
    @Line String category, @IsoText LocalDate on, @Prose @Nullable String proof) {

  /** Makes a purge run. */
  public PurgeRun {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(on, "on");
  }
}
