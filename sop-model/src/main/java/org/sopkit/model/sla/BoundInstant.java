package org.sopkit.model.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A date agreed by hand. */
final class BoundInstant extends BoundTarget {

  private final long at;

  BoundInstant(SlaTarget target, long at) {
    super(target, TimeAxis.REAL);
    this.at = at;
  }

  /** A deadline stored by the host, to the second. */
  static BoundInstant stored(Instant due) {
    Instant whole = due.truncatedTo(ChronoUnit.SECONDS);
    return new BoundInstant(new SlaTarget.FixedInstant(whole), whole.getEpochSecond());
  }

  @Override
  long dueSecond(long start) {
    return at;
  }

  @Override
  boolean movedByPauses() {
    return false;
  }
}
