package org.sopkit.examples.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaState;

/**
 * One objective of a task that a change would touch.
 *
 * @param line where the task stands in the export
 * @param id the task
 * @param objective the objective
 * @param change its gravest effect
 * @param stateBefore where it stands
 * @param stateAfter where it would stand
 * @param dueBefore when it is due; null if it is not
 * @param dueAfter when it would be due; null if it would not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpactLine(
    long line,
    String id,
    String objective,
    ImpactEffect change,
    SlaState stateBefore,
    SlaState stateAfter,
    @Nullable String dueBefore,
    @Nullable String dueAfter) {

  boolean changesVerdict() {
    return change == ImpactEffect.BECOMES_LATE || change == ImpactEffect.BECOMES_ON_TIME;
  }
}
