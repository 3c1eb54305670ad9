package org.sopkit.model.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working time the slow and obvious way: a bit for every five minutes of a date, one pass over all
 * the stretches for every question. Shares no code with the engine.
 */
final class SlowOracle {

  private static final int SLOT = 300;

  private final CalendarDefinition definition;
  private final Set<LocalDate> dates = new HashSet<>();
  private final Set<MonthDay> yearly = new HashSet<>();
  private final Map<LocalDate, List<DateOverride>> overrides = new HashMap<>();
  final List<Instant[]> stretches = new ArrayList<>();
  final TreeSet<LocalDate> workingDays = new TreeSet<>();

  SlowOracle(CalendarDefinition definition, LocalDate first, LocalDate last) {
    this.definition = definition;
    for (HolidayDefinition holiday : definition.holidays()) {
      if (holiday instanceof HolidayDefinition.OnDate dated) {
        dates.add(dated.date());
      } else if (holiday instanceof HolidayDefinition.EveryYear every) {
        yearly.add(every.day());
      }
    }
    for (DateOverride override : definition.overrides()) {
      overrides.computeIfAbsent(override.date(), d -> new ArrayList<>()).add(override);
    }
    List<Instant[]> all = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      BitSet open = slots(date);
      for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(open.nextClearBit(s))) {
        Instant[] stretch = stretch(date, s, open.nextClearBit(s), definition.zone());
        if (stretch[0].isBefore(stretch[1])) {
          all.add(stretch);
          workingDays.add(date);
        }
      }
    }
    all.sort((a, b) -> a[0].compareTo(b[0]));
    for (Instant[] next : all) {
      Instant[] last2 = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last2 != null && !next[0].isAfter(last2[1])) {
        last2[1] = next[1].isAfter(last2[1]) ? next[1] : last2[1];
      } else {
        stretches.add(next);
      }
    }
  }

  private static Instant[] stretch(LocalDate date, int from, int to, ZoneId zone) {
    LocalDateTime midnight = date.atStartOfDay();
    ZonedDateTime start = midnight.plusSeconds((long) from * SLOT).atZone(zone);
    ZonedDateTime end = midnight.plusSeconds((long) to * SLOT).atZone(zone);
    if (!start.isBefore(end)) {
      end = end.withLaterOffsetAtOverlap();
    }
    return new Instant[] {start.toInstant(), end.toInstant()};
  }

  /** The five-minute slots that are open among the 48 hours from the start of a date on. */
  BitSet slots(LocalDate date) {
    BitSet open = new BitSet();
    boolean holiday = dates.contains(date) || yearly.contains(MonthDay.from(date));
    List<OpeningHours> hours = definition.weeklyHours().get(DayOfWeek.from(date));
    boolean opens = false;
    for (DateOverride override : overrides.getOrDefault(date, List.of())) {
      if (override instanceof DateOverride.Closed) {
        hours = List.of();
      }
      if (override instanceof DateOverride.OtherHours other) {
        hours = other.hours();
        opens = other.onHoliday() == DateOverride.OnHoliday.OPENS;
      }
    }
    if (hours == null || holiday && !opens) {
      return open;
    }
    hours.forEach(h -> open.set(h.startSecond() / SLOT, h.endSecond() / SLOT));
    for (DateOverride override : overrides.getOrDefault(date, List.of())) {
      if (override instanceof DateOverride.ExtraBreak pause) {
        open.clear(pause.during().startSecond() / SLOT, pause.during().endSecond() / SLOT);
      }
    }
    return open;
  }

  Duration between(Instant a, Instant b) {
    if (b.isBefore(a)) {
      return between(b, a).negated();
    }
    Duration sum = Duration.ZERO;
    for (Instant[] stretch : stretches) {
      Instant from = stretch[0].isAfter(a) ? stretch[0] : a;
      Instant to = stretch[1].isBefore(b) ? stretch[1] : b;
      if (from.isBefore(to)) {
        sum = sum.plus(Duration.between(from, to));
      }
    }
    return sum;
  }

  boolean isOpen(Instant t) {
    for (Instant[] stretch : stretches) {
      if (!t.isBefore(stretch[0]) && t.isBefore(stretch[1])) {
        return true;
      }
    }
    return false;
  }

  /** Returns null where the years of this oracle end. */
  Instant plus(Instant t, Duration d) {
    Duration left = d;
    for (Instant[] stretch : stretches) {
      if (!stretch[1].isAfter(t)) {
        continue;
      }
      Instant from = stretch[0].isAfter(t) ? stretch[0] : t;
      Duration here = Duration.between(from, stretch[1]);
      int compared = left.compareTo(here);
      boolean stays = definition.edgePolicy() == EdgePolicy.STAY && !d.isZero();
      if (compared < 0 || compared == 0 && stays) {
        return from.plus(left);
      }
      left = left.minus(here);
    }
    return null;
  }

  Instant minus(Instant t, Duration d) {
    Duration left = d;
    for (int i = stretches.size() - 1; i >= 0; i--) {
      Instant[] stretch = stretches.get(i);
      if (stretch[0].isAfter(t) || stretch[0].equals(t) && !d.isZero()) {
        continue;
      }
      Instant to = stretch[1].isBefore(t) ? stretch[1] : t;
      Duration here = Duration.between(stretch[0], to);
      if (left.compareTo(here) <= 0) {
        return to.minus(left);
      }
      left = left.minus(here);
    }
    return null;
  }
}
