package org.sopkit.examples.quarkus;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that the test moves, in place of the host's. */
@Alternative
@Priority(1)
@Singleton
class MovedClock extends Clock {

  /** A Thursday, 09:00 in Paris, when the office opens. */
  static final Instant OPENING = Instant.parse("2026-03-05T08:00:00Z");

  private volatile Instant now = OPENING;

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
