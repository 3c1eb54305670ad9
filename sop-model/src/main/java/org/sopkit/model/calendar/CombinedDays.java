package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The days of two calendars put together. An interval keeps the day of the part it comes from;
 * common time has the earlier of the two days.
 */
final class CombinedDays implements DaySource {

  /** How two calendars are put together. */
  enum Operation {
    UNION,
    INTERSECTION,
    DIFFERENCE;

    String named(String left, String right) {
      return name().toLowerCase(Locale.ROOT) + "(" + left + ", " + right + ")";
    }
  }

  /** An interval that touches a day lies within two days of it; one more for another zone. */
  private static final int MARGIN = 3;

  private final Operation operation;
  private final DaySource left;
  private final DaySource right;
  private final String id;

  CombinedDays(Operation operation, DaySource left, DaySource right, String id) {
    boolean sameAxis =
        left.dstPolicy() == right.dstPolicy()
            && (left.dstPolicy() == DstPolicy.ELAPSED || left.zone().equals(right.zone()));
    if (!sameAxis) {
      throw new InvalidCalendarException(
          "dstPolicy",
          id
              + ": "
              + left.dstPolicy()
              + " in "
              + left.zone()
              + " and "
              + right.dstPolicy()
              + " in "
              + right.zone()
              + " cannot be counted together. Maybe give both ELAPSED: clock-face seconds are those"
              + " of one zone.");
    }
    this.operation = operation;
    this.left = left;
    this.right = right;
    this.id = id;
  }

  @Override
  public ZoneId zone() {
    return left.zone();
  }

  @Override
  public DstPolicy dstPolicy() {
    return left.dstPolicy();
  }

  @Override
  public DaySource withDstPolicy(DstPolicy policy) {
    return new CombinedDays(operation, left.withDstPolicy(policy), right.withDstPolicy(policy), id);
  }

  @Override
  public void collect(long firstDay, long lastDay, Stretches into) {
    switch (operation) {
      case UNION -> addByDay(of(left, firstDay, lastDay), of(right, firstDay, lastDay), into);
      case INTERSECTION -> addCommon(firstDay, lastDay, into);
      case DIFFERENCE -> {
        Stretches mine = of(left, firstDay, lastDay);
        Stretches theirs = of(right, firstDay - MARGIN, lastDay + MARGIN).merged();
        LocalClock clock = new LocalClock(zone(), dstPolicy());
        for (int i = 0; i < mine.size(); i++) {
          addRest(mine, i, theirs, clock, into);
        }
      }
    }
  }

  private static Stretches of(DaySource source, long firstDay, long lastDay) {
    Stretches stretches = new Stretches();
    source.collect(firstDay, lastDay, stretches);
    return stretches;
  }

  private static void addByDay(Stretches a, Stretches b, Stretches into) {
    int j = 0;
    for (int i = 0; i < a.size(); i++) {
      for (; j < b.size() && b.day(j) < a.day(i); j++) {
        into.add(b.day(j), b.start(j), b.end(j));
      }
      into.add(a.day(i), a.start(i), a.end(i));
    }
    for (; j < b.size(); j++) {
      into.add(b.day(j), b.start(j), b.end(j));
    }
  }

  /** Common time belongs to the earlier of its two days, so that neither part comes first. */
  private void addCommon(long firstDay, long lastDay, Stretches into) {
    Stretches mine = of(left, firstDay, lastDay + MARGIN);
    Stretches theirs = of(right, firstDay, lastDay + MARGIN);
    LocalClock clock = new LocalClock(zone(), dstPolicy());
    Stretches common = new Stretches();
    int near = 0;
    for (int i = 0; i < mine.size(); i++) {
      while (near < theirs.size() && theirs.day(near) < mine.day(i) - MARGIN) {
        near++;
      }
      for (int j = near; j < theirs.size() && theirs.day(j) <= mine.day(i) + MARGIN; j++) {
        long day = Math.min(mine.day(i), theirs.day(j));
        if (day <= lastDay) {
          long start = Math.max(mine.start(i), theirs.start(j));
          add(day, start, Math.min(mine.end(i), theirs.end(j)), clock, common);
        }
      }
    }
    Stretches byDay = common.sortedByDay();
    for (int i = 0; i < byDay.size(); i++) {
      into.add(byDay.day(i), byDay.start(i), byDay.end(i));
    }
  }

  private void addRest(
      Stretches mine, int index, Stretches theirs, LocalClock clock, Stretches into) {
    long day = mine.day(index);
    long from = mine.start(index);
    long end = mine.end(index);
    for (int j = theirs.firstEndingAfter(from); j < theirs.size() && theirs.start(j) < end; j++) {
      add(day, from, theirs.start(j), clock, into);
      from = theirs.end(j);
    }
    add(day, from, end, clock, into);
  }

  private void add(long day, long start, long end, LocalClock clock, Stretches into) {
    if (start >= end) {
      return;
    }
    if (dstPolicy() == DstPolicy.WALL) {
      long opening = clock.opening(start);
      if (opening >= clock.closing(end, opening)) {
        return; // a piece that lies wholly in a gap
      }
    }
    into.add(day, start, end);
  }

  @Override
  public List<ExceptionalHours> exceptions(LocalDate date) {
    return Stream.concat(left.exceptions(date).stream(), right.exceptions(date).stream()).toList();
  }

  @Override
  public DayNote note(LocalDate date) {
    Stretches open = new Stretches();
    collect(date.toEpochDay(), date.toEpochDay(), open);
    DayNote mine = left.note(date);
    DayNote theirs = right.note(date);
    if (open.size() > 0) {
      return mine.isWorkingDay() ? mine : theirs;
    }
    if (!mine.isWorkingDay()) {
      return mine;
    }
    if (operation == Operation.INTERSECTION && !theirs.isWorkingDay()) {
      return theirs;
    }
    return new DayNote(date, DayNote.State.CLOSED, DayNote.Cause.COMBINATION, Map.of(), id);
  }
}
