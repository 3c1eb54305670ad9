package org.sopkit.examples.sla;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaDifference;
import org.sopkit.model.sla.SlaStatus;

/** What a change of policies or calendars does to a task; the gravest first. */
public enum ImpactEffect {
  /** It was not late, and would be. */
  BECOMES_LATE,
  /** It was late, and would still have a deadline, but not be late. */
  BECOMES_ON_TIME,
  /** It had no deadline, and would have one. */
  GAINS_DEADLINE,
  /** It had a deadline, and would have none. */
  LOSES_DEADLINE,
  /** It would be due earlier. */
  DUE_EARLIER,
  /** It would be due later. */
  DUE_LATER,
  /** Nothing of this, but its state would be another. */
  OTHER_STATE;

  /** Returns the effects on one objective of a task that both clocks can judge; at least one. */
  static Set<ImpactEffect> of(SlaDifference<?> difference) {
    Set<ImpactEffect> effects = EnumSet.noneOf(ImpactEffect.class);
    Instant before = due(difference.before());
    Instant after = due(difference.after());
    boolean wasLate = isLate(difference.before());
    boolean isLate = isLate(difference.after());
    if (!wasLate && isLate) {
      effects.add(BECOMES_LATE);
    }
    if (wasLate && !isLate && after != null) {
      effects.add(BECOMES_ON_TIME);
    }
    if (before == null && after != null) {
      effects.add(GAINS_DEADLINE);
    }
    if (before != null && after == null) {
      effects.add(LOSES_DEADLINE);
    }
    if (before != null && after != null && !before.equals(after)) {
      effects.add(after.isBefore(before) ? DUE_EARLIER : DUE_LATER);
    }
    if (effects.isEmpty()) {
      effects.add(OTHER_STATE);
    }
    return effects;
  }

  private static @Nullable Instant due(@Nullable SlaStatus status) {
    return status == null ? null : status.due();
  }

  private static boolean isLate(@Nullable SlaStatus status) {
    return status != null && status.state().isBreached();
  }
}
