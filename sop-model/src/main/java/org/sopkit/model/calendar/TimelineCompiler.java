package org.sopkit.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** Compiles the days of a source into a {@link Timeline}. Pure. */
final class TimelineCompiler {

  /**
   * A stretch ends within a day after the date it belongs to; one more for changes of zone rules.
   */
  private static final int MARGIN_DAYS = 2;

  private final DaySource source;
  private final Timeline.Range range;
  private final Stretches found = new Stretches();

  private TimelineCompiler(DaySource source, Timeline.Range range) {
    this.source = source;
    this.range = range;
  }

  /** Compiles some years, first and last included. */
  static Timeline compile(DaySource source, int firstYear, int lastYear) {
    long from = startOfYear(firstYear, source.zone());
    long to = startOfYear(lastYear + 1, source.zone());
    return new TimelineCompiler(source, new Timeline.Range(firstYear, lastYear, from, to)).run();
  }

  /** Returns the first second of a year in a zone. */
  static long startOfYear(int year, ZoneId zone) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toEpochSecond();
  }

  private Timeline run() {
    long firstDay = LocalDate.of(range.firstYear(), 1, 1).toEpochDay();
    long lastDay = LocalDate.of(range.lastYear(), 12, 31).toEpochDay();
    source.collect(firstDay - MARGIN_DAYS, lastDay + MARGIN_DAYS, found);
    WorkingDayIndex days = new WorkingDayIndex(firstDay, lastDay, workingDays(firstDay, lastDay));
    Stretches merged = found.merged();
    if (source.dstPolicy() == DstPolicy.WALL) {
      return new WallSegments(merged, source.zone().getRules(), range).timeline(days);
    }
    Stretches open = merged.clipped(range.from(), range.to());
    return new Timeline(
        range, days, new Timeline.Segments(open.startArray(), open.endArray(), counts(open), null));
  }

  private static long[] counts(Stretches open) {
    long[] counts = new long[open.size()];
    for (int i = 1; i < counts.length; i++) {
      counts[i] = counts[i - 1] + open.end(i - 1) - open.start(i - 1);
    }
    return counts;
  }

  /** Returns one entry for each working day: first opening and last closing, as instants. */
  private Stretches workingDays(long firstDay, long lastDay) {
    LocalClock clock = new LocalClock(source.zone(), source.dstPolicy());
    Stretches days = new Stretches();
    int i = 0;
    while (i < found.size()) {
      long day = found.day(i);
      long start = Long.MAX_VALUE;
      long end = Long.MIN_VALUE;
      for (; i < found.size() && found.day(i) == day; i++) {
        start = Math.min(start, found.start(i));
        end = Math.max(end, found.end(i));
      }
      if (firstDay <= day && day <= lastDay) {
        if (source.dstPolicy() == DstPolicy.WALL) {
          start = clock.opening(start);
          end = clock.closing(end, start);
        }
        days.add(day, start, end);
      }
    }
    return days;
  }

  /**
   * Counts clock-face seconds.
   *
   * <p>The walk follows the highest clock-face time reached so far. Between two changes it runs
   * with the clock; at a gap it jumps; in a repeated hour it stands still until the clock has
   * caught up.
   */
  private static final class WallSegments {

    private final Stretches local;
    private final long[] localCounts;
    private final ZoneRules rules;
    private final Timeline.Range range;
    private final Stretches segments = new Stretches();
    private final Stretches open = new Stretches();
    private long[] holds = new long[0];
    private boolean holding;

    WallSegments(Stretches local, ZoneRules rules, Timeline.Range range) {
      this.local = local;
      this.localCounts = counts(local);
      this.rules = rules;
      this.range = range;
    }

    Timeline timeline(WorkingDayIndex days) {
      long position = range.from();
      long reached = position + offset(position);
      long base = localCount(reached);
      while (position < range.to()) {
        long end = nextChange(position);
        long offset = offset(position);
        if (position + offset < reached) {
          standStill(position, Math.min(end, reached - offset), reached);
        } else if (position + offset > reached) {
          closeInGap(position, reached, position + offset);
        }
        run(Math.max(reached, position + offset), end + offset, offset);
        reached = Math.max(reached, end + offset);
        position = end;
      }
      return new Timeline(range, days, result(base), open.merged());
    }

    private Timeline.Segments result(long base) {
      long[] starts = segments.startArray();
      long[] ends = segments.endArray();
      long[] counts = new long[starts.length];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = segments.day(i) - base; // the day slot carries the count
      }
      if (!holding) {
        return new Timeline.Segments(starts, ends, counts, null);
      }
      long[] all = Arrays.copyOf(ends, ends.length);
      for (int i = 0; i < holds.length; i++) {
        all[i] = Math.max(all[i], holds[i]);
      }
      return new Timeline.Segments(starts, ends, counts, all);
    }

    private void run(long from, long to, long offset) {
      for (int i = local.firstEndingAfter(from); i < local.size() && local.start(i) < to; i++) {
        long start = Math.max(from, local.start(i));
        long end = Math.min(to, local.end(i));
        if (start < end) {
          segments.add(localCount(start), start - offset, end - offset);
          open.add(0, start - offset, end - offset);
        }
      }
    }

    /** The clock repeats an hour: open, if it is, without counting. */
    private void standStill(long from, long to, long reached) {
      int i = local.firstEndingAfter(reached - 1);
      if (i >= local.size() || local.start(i) >= reached || from >= to) {
        return;
      }
      open.add(0, from, to);
      int last = segments.size() - 1;
      if (last >= 0 && segments.end(last) == from) {
        holds = Arrays.copyOf(holds, last + 1);
        holds[last] = to;
        holding = true;
      }
    }

    /** Hours that close within skipped clock-face time count to their end at once. */
    private void closeInGap(long change, long before, long after) {
      int i = local.firstEndingAfter(before);
      if (i < local.size() && local.start(i) < before && local.end(i) <= after) {
        segments.add(localCount(local.end(i)), change, change);
      }
    }

    private long localCount(long x) {
      int i = local.firstEndingAfter(x);
      if (i == local.size()) {
        return i == 0 ? 0 : localCounts[i - 1] + local.end(i - 1) - local.start(i - 1);
      }
      return localCounts[i] + Math.max(0, x - local.start(i));
    }

    private long nextChange(long position) {
      ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(position));
      return next == null ? range.to() : Math.min(range.to(), next.toEpochSecond());
    }

    private long offset(long instant) {
      return rules.getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
    }
  }
}
