package org.sopkit.model.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The working time of some years, compiled: an immutable snapshot, safe to share.
 *
 * <p>Time that counts is kept as segments: where each starts and ends, and how many working seconds
 * lie before it. The count at an instant is one search by start; the instant at which a count is
 * reached is one search by count. Nothing here loops over days, recurses or allocates, but for the
 * value returned.
 *
 * <p>For {@link DstPolicy#ELAPSED} the segments are the open stretches and the counts join up. For
 * {@link DstPolicy#WALL} a count may jump at the start of a segment (a skipped hour), and stand
 * still in open time (a repeated hour), so that open stretches are kept beside the segments.
 */
final class Timeline {

  /** The answer lies after this timeline, if anywhere. */
  static final long AFTER = Long.MAX_VALUE;

  /** The answer lies before this timeline, if anywhere. */
  static final long BEFORE = Long.MIN_VALUE;

  /** What a timeline covers: years, and the instants [from, to) that they are in the zone. */
  record Range(int firstYear, int lastYear, long from, long to) {}

  /**
   * Segments that count.
   *
   * @param counts working seconds before each segment; the first second of the range is 0
   * @param holds for each segment the end of the repeated hour that follows it, else its own end;
   *     null when there is none anywhere
   */
  record Segments(long[] starts, long[] ends, long[] counts, long @Nullable [] holds) {}

  private final Range range;
  private final WorkingDayIndex days;
  private final SortedLongs starts;
  private final long[] ends;
  private final SortedLongs counts;
  private final long @Nullable [] holds;
  private final SortedLongs openStarts;
  private final long[] openEnds;

  /** A timeline whose segments are its open stretches. */
  Timeline(Range range, WorkingDayIndex days, Segments segments) {
    this.range = range;
    this.days = days;
    this.starts = new SortedLongs(segments.starts());
    this.ends = segments.ends();
    this.counts = new SortedLongs(segments.counts());
    this.holds = segments.holds();
    this.openStarts = starts;
    this.openEnds = ends;
  }

  /** A timeline with open stretches of its own. */
  Timeline(Range range, WorkingDayIndex days, Segments segments, Stretches open) {
    this.range = range;
    this.days = days;
    this.starts = new SortedLongs(segments.starts());
    this.ends = segments.ends();
    this.counts = new SortedLongs(segments.counts());
    this.holds = segments.holds();
    this.openStarts = new SortedLongs(open.startArray());
    this.openEnds = open.endArray();
  }

  Range range() {
    return range;
  }

  WorkingDayIndex days() {
    return days;
  }

  boolean covers(long first, long last) {
    return range.from <= first && last < range.to;
  }

  /** Returns the working seconds from the start of the range to an instant. */
  long count(long t) {
    int k = starts.floor(t);
    return k < 0 ? 0 : counts.get(k) + Math.min(t, ends[k]) - starts.get(k);
  }

  /** Says whether the count runs at an instant, so that fractions of a second matter. */
  private boolean counts(long t) {
    int k = starts.floor(t);
    return k >= 0 && t < ends[k];
  }

  boolean isOpen(long t) {
    int k = openStarts.floor(t);
    return k >= 0 && t < openEnds[k];
  }

  /** Returns t if open, else the next opening, else {@link #AFTER}. */
  long openAtOrAfter(long t) {
    int k = openStarts.floor(t);
    if (k >= 0 && t < openEnds[k]) {
      return t;
    }
    return k + 1 < openEnds.length ? openStarts.get(k + 1) : AFTER;
  }

  /** Returns t if open, else the last closing at or before it, else {@link #BEFORE}. */
  long openAtOrBefore(long t) {
    int k = openStarts.floor(t);
    if (k < 0) {
      return BEFORE;
    }
    return Math.min(t, openEnds[k]);
  }

  /** Returns the first opening after t, or {@link #AFTER}. */
  long nextOpening(long t) {
    int k = openStarts.floor(t) + 1;
    return k < openEnds.length ? openStarts.get(k) : AFTER;
  }

  /** Returns the first closing after t, or {@link #AFTER}. */
  long nextClosing(long t) {
    int k = openStarts.floor(t);
    if (k < 0 || t >= openEnds[k]) {
      k++;
    }
    // a stretch that reaches the end of the range goes on after it
    return k < openEnds.length && openEnds[k] < range.to ? openEnds[k] : AFTER;
  }

  /** Returns the last opening at or before t, or {@link #BEFORE}. */
  long previousOpening(long t) {
    int k = openStarts.floor(t);
    // a stretch that begins with the range began before it
    return k >= 0 && openStarts.get(k) > range.from ? openStarts.get(k) : BEFORE;
  }

  /** Returns the last closing at or before t, or {@link #BEFORE}. */
  long previousClosing(long t) {
    int k = openStarts.floor(t);
    if (k >= 0 && t < openEnds[k]) {
      k--;
    }
    return k >= 0 ? openEnds[k] : BEFORE;
  }

  /** Returns the instant d ≥ 0 working seconds after t, or {@link #AFTER}. */
  long plus(long t, long d, EdgePolicy edge) {
    return d == 0 ? openAtOrAfter(t) : reach(count(t) + d, edge);
  }

  /** Returns the first instant at which the count has reached target > 0. */
  private long reach(long target, EdgePolicy edge) {
    int k = counts.floor(target - 1);
    if (k >= 0) {
      long beyond = target - counts.get(k) - (ends[k] - starts.get(k));
      if (beyond < 0) {
        return ends[k] + beyond;
      }
      if (beyond == 0) {
        long close = holds == null ? ends[k] : holds[k];
        return edge == EdgePolicy.STAY ? close : openAtOrAfter(close);
      }
    }
    if (k + 1 >= ends.length) {
      return AFTER;
    }
    long jump = starts.get(k + 1); // the count jumped over the target
    return edge == EdgePolicy.STAY ? jump : openAtOrAfter(jump);
  }

  /** Returns the last instant from which d ≥ 0 working seconds lead to t, or {@link #BEFORE}. */
  long minus(long t, long d) {
    if (d == 0) {
      return openAtOrBefore(t);
    }
    long target = count(t) - d;
    if (target < 0) {
      return BEFORE;
    }
    int k = counts.floor(target);
    long into = k < 0 ? Long.MAX_VALUE : target - counts.get(k);
    return k >= 0 && into < ends[k] - starts.get(k) ? starts.get(k) + into : starts.get(k + 1);
  }

  /** As {@link #plus(long, long, EdgePolicy)}, exact to the nanosecond; null for after. */
  @Nullable Instant plus(Instant t, Duration d, EdgePolicy edge) {
    long second = t.getEpochSecond();
    int fraction = counts(second) ? t.getNano() : 0;
    int nanos = fraction + d.getNano();
    if (d.isZero()) {
      long normal = openAtOrAfter(second);
      return normal == AFTER
          ? null
          : Instant.ofEpochSecond(normal, normal == second ? t.getNano() : 0);
    }
    long target = count(second) + d.getSeconds() + nanos / NANOS;
    if (nanos % NANOS == 0) {
      long reached = reach(target, edge);
      return reached == AFTER ? null : Instant.ofEpochSecond(reached);
    }
    return within(target, nanos % NANOS);
  }

  /** As {@link #minus(long, long)}, exact to the nanosecond; null for before. */
  @Nullable Instant minus(Instant t, Duration d) {
    long second = t.getEpochSecond();
    if (d.isZero()) {
      long normal = openAtOrBefore(second);
      return normal == BEFORE
          ? null
          : Instant.ofEpochSecond(normal, normal == second && isOpen(second) ? t.getNano() : 0);
    }
    int nanos = (counts(second) ? t.getNano() : 0) - d.getNano();
    long target = count(second) - d.getSeconds() + (nanos < 0 ? -1 : 0);
    return target < 0 ? null : within(target, nanos < 0 ? nanos + NANOS : nanos);
  }

  /**
   * Returns the last instant at which the count is target and so many nanoseconds; null for after.
   */
  private @Nullable Instant within(long target, int nanos) {
    int k = counts.floor(target);
    if (k >= 0) {
      long into = target - counts.get(k);
      if (into < ends[k] - starts.get(k)) {
        return Instant.ofEpochSecond(starts.get(k) + into, nanos);
      }
    }
    return k + 1 < ends.length ? Instant.ofEpochSecond(starts.get(k + 1)) : null;
  }

  /** Returns the working time between two instants, negative if b lies before a. */
  Duration between(Instant a, Instant b) {
    long seconds = count(b.getEpochSecond()) - count(a.getEpochSecond());
    int nanosA = counts(a.getEpochSecond()) ? a.getNano() : 0;
    int nanosB = counts(b.getEpochSecond()) ? b.getNano() : 0;
    return Duration.ofSeconds(seconds, nanosB - nanosA);
  }

  /** Returns the index of the first open stretch that ends after t. */
  int firstOpenIndex(long t) {
    int k = openStarts.floor(t);
    return k >= 0 && t < openEnds[k] ? k : k + 1;
  }

  int openSize() {
    return openEnds.length;
  }

  long openStart(int index) {
    return openStarts.get(index);
  }

  long openEnd(int index) {
    return openEnds[index];
  }

  private static final int NANOS = 1_000_000_000;
}
