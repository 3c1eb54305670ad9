package org.sopkit.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One group of tasks: all that share a value of a dimension.
 *
 * @param dimension by what tasks are grouped
 * @param value the value they share; null for the tasks that have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupKey(Dimension dimension, @Nullable String value) {

  /** Makes a key. */
  public GroupKey {
    Objects.requireNonNull(dimension, "dimension");
  }
}
