package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The days of two calendars put together. An interval keeps the day of the part it comes from. */
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
  public void collect(long firstDay, long lastDay, Stretches into) {
    Stretches mine = new Stretches();
    left.collect(firstDay, lastDay, mine);
    Stretches other = new Stretches();
    if (operation == Operation.UNION) {
      right.collect(firstDay, lastDay, other);
      addByDay(mine, other, into);
      return;
    }
    right.collect(firstDay - MARGIN, lastDay + MARGIN, other);
    Stretches theirs = other.merged();
    LocalClock clock = new LocalClock(zone(), dstPolicy());
    for (int i = 0; i < mine.size(); i++) {
      addPieces(mine, i, theirs, clock, into);
    }
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

  private void addPieces(
      Stretches mine, int index, Stretches theirs, LocalClock clock, Stretches into) {
    long day = mine.day(index);
    long from = mine.start(index);
    long end = mine.end(index);
    for (int j = theirs.firstEndingAfter(from); j < theirs.size() && theirs.start(j) < end; j++) {
      if (operation == Operation.INTERSECTION) {
        add(day, Math.max(from, theirs.start(j)), Math.min(end, theirs.end(j)), clock, into);
      } else {
        add(day, from, theirs.start(j), clock, into);
        from = theirs.end(j);
      }
    }
    if (operation == Operation.DIFFERENCE) {
      add(day, from, end, clock, into);
    }
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
