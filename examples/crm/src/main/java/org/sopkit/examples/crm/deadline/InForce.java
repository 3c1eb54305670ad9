package org.sopkit.examples.crm.deadline;

import org.jspecify.annotations.Nullable;
import org.sopkit.spring.LiveSopkit;
import org.sopkit.spring.SopkitInForce;
import org.springframework.stereotype.Component;

/** The policies and calendars in force, and the mark that a row judged by them gets. */
@Component
class InForce {

  private final LiveSopkit sopkit;
  private volatile @Nullable Reading reading;

  InForce(LiveSopkit sopkit) {
    this.sopkit = sopkit;
  }

  /**
   * One reading of the files.
   *
   * @param source what was read
   * @param mark what a row judged by them gets
   */
  record Reading(SopkitInForce source, String mark) {}

  Reading reading() {
    SopkitInForce current = sopkit.current();
    Reading known = reading;
    if (known == null || known.source() != current) {
      known = new Reading(current, current.fingerprint());
      reading = known;
    }
    return known;
  }
}
