package org.sopkit.model.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns clock-face times of a zone into instants.
 *
 * <p>Clock-face times are counted in seconds as if the zone were UTC. The clock remembers the
 * stretch between two changes in which it was last asked, so that a walk over the days of a year
 * asks the zone rules only around changes. Not thread-safe: one for each walk.
 */
final class LocalClock {

  private final ZoneRules rules;
  private final DstPolicy policy;

  /** Clock-face times in [plainFrom, plainTo) exist once, at this offset. */
  private long plainFrom;

  private long plainTo;
  private long plainOffset;

  LocalClock(ZoneId zone, DstPolicy policy) {
    this.rules = zone.getRules();
    this.policy = policy;
  }

  /** Returns the instant of an opening: first occurrence, forward out of a gap. */
  long opening(long local) {
    return isPlain(local) ? local - plainOffset : resolve(local, Long.MIN_VALUE);
  }

  /** Returns the instant of a closing: the first occurrence that lies after the opening. */
  long closing(long local, long opening) {
    return isPlain(local) ? local - plainOffset : resolve(local, opening);
  }

  /** Says whether the zone skipped the date altogether. */
  boolean isSkipped(long day) {
    long local = day * OpeningHours.DAY;
    if (isPlain(local)) {
      return false;
    }
    ZoneOffsetTransition change = rules.getTransition(dateTime(local));
    return change != null
        && change.isGap()
        && change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC) >= local + OpeningHours.DAY;
  }

  private boolean isPlain(long local) {
    if (plainFrom <= local && local < plainTo) {
      return true;
    }
    LocalDateTime dateTime = dateTime(local);
    if (rules.getTransition(dateTime) != null) {
      return false;
    }
    rememberPlain(dateTime);
    return true;
  }

  private void rememberPlain(LocalDateTime dateTime) {
    ZoneOffset offset = rules.getOffset(dateTime);
    Instant instant = dateTime.toInstant(offset);
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
    plainOffset = offset.getTotalSeconds();
    plainFrom =
        previous == null
            ? Long.MIN_VALUE
            : previous.toEpochSecond() + Math.max(before(previous), after(previous));
    plainTo =
        next == null ? Long.MAX_VALUE : next.toEpochSecond() + Math.min(before(next), after(next));
  }

  private long resolve(long local, long opening) {
    ZoneOffsetTransition change = rules.getTransition(dateTime(local));
    if (change.isGap()) {
      return policy == DstPolicy.WALL ? change.toEpochSecond() : local - before(change);
    }
    long first = local - before(change);
    return first > opening ? first : local - after(change);
  }

  private static LocalDateTime dateTime(long local) {
    return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
  }

  private static long before(ZoneOffsetTransition change) {
    return change.getOffsetBefore().getTotalSeconds();
  }

  private static long after(ZoneOffsetTransition change) {
    return change.getOffsetAfter().getTotalSeconds();
  }
}
