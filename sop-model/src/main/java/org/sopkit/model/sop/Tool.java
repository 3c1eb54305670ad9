package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;

/**
 * A program or service that a procedure uses.
 *
 * @param name its name, as the steps write it
 * @param changedOn the day its screens last changed; older screenshots are stale. Null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tool(@Line String name, @IsoText @Nullable LocalDate changedOn) {

  /** Makes a tool. */
  public Tool {
    Objects.requireNonNull(name, "name");
  }
}
