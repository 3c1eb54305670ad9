package org.sopkit.model.sla;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * How the pauses of a task move the deadline and the thresholds of one clock.
 *
 * <p>Something due after a duration moves by the counted time of each pause. Something due by a day
 * (D+n, a cut-off) moves by that time too, and then on to the next time at which such a thing is
 * due: the end of a working day, the stated hour. A pause that begins in the time won by this takes
 * that first. A pause that covers no working time before the deadline does not move it.
 *
 * <p>One instance is used for one clock after the other. Not thread-safe.
 */
final class PauseMoves {

  private @Nullable WorkingCalendar calendar;
  private @Nullable BoundTarget target;
  private TimeAxis axis = TimeAxis.REAL;
  private @Nullable DueDates dates;
  private PauseSpans pauses = PauseSpans.NONE;
  private boolean moving;
  private long start;
  private long end;
  private long originalDue;
  private int count; // pauses before the end
  private long[] dues = {}; // the deadline before each pause
  private long[] takenBefore = {};
  private long exact; // the deadline before it moved on to the next due time
  private long due;
  private long taken;
  private long paused;
  private long pausedSince;

  /** Says what is moved: a target, due on some days or at any instant, by these pauses. */
  void begin(
      WorkingCalendar hours, BoundTarget promise, @Nullable DueDates days, PauseSpans spans) {
    calendar = hours;
    target = promise;
    axis = promise.axis();
    moving = promise.movedByPauses();
    dates = days;
    pauses = spans;
    if (dues.length < spans.size()) {
      dues = new long[spans.size()];
      takenBefore = new long[spans.size()];
    }
  }

  /** Moves the deadline by the pauses up to an end, which is open if the clock has not stopped. */
  void move(long from, long to, long unpausedDue, boolean open) {
    start = from;
    end = to;
    originalDue = unpausedDue;
    exact = unpausedDue;
    due = unpausedDue;
    taken = 0;
    paused = 0;
    pausedSince = SlaReading.NONE;
    count = 0;
    while (count < pauses.size() && begins(pauses.from(count), open)) {
      pause(count, open);
      count++;
    }
  }

  long due() {
    return due;
  }

  long pausedSeconds() {
    return paused;
  }

  /** Returns when the pause began that lasts at the end, or {@link SlaReading#NONE}. */
  long pausedSince() {
    return pausedSince;
  }

  /** Returns the pauses that move the deadline. */
  PauseSpans pauses() {
    return moving ? pauses : PauseSpans.NONE;
  }

  /** Returns what the pauses took out before the deadline. */
  long takenSeconds() {
    return taken;
  }

  /** Says whether pauses move the deadline, so that the clock stands still in them. */
  boolean isMoving() {
    return moving;
  }

  /** Returns the counted time up to the deadline, without what pauses took before it. */
  long length() {
    return length(due, taken);
  }

  private boolean begins(long from, boolean open) {
    return from < end || (from == end && open);
  }

  private void pause(int index, boolean open) {
    dues[index] = due;
    takenBefore[index] = taken;
    long from = from(index);
    long to = to(index);
    if (pauses.to(index) > end && open) {
      pausedSince = from;
    }
    if (from < to) {
      long out = out(from, to);
      paused += out;
      if (moving) {
        move(from, to, out);
      }
    }
  }

  private long from(int index) {
    return Math.max(pauses.from(index), start);
  }

  private long to(int index) {
    return Math.min(pauses.to(index), end);
  }

  /** Returns what a pause takes out. */
  long out(long from, long to) {
    boolean free =
        dates != null && axis == TimeAxis.REAL && calendar().betweenSeconds(from, to) == 0;
    return free ? 0 : axis.between(from, to);
  }

  private WorkingCalendar calendar() {
    return Objects.requireNonNull(calendar);
  }

  private void move(long from, long to, long out) {
    DueDates days = dates;
    if (days == null) {
      due = moved(due, from, to, out);
      return;
    }
    if (from >= due || calendar().betweenSeconds(from, Math.min(to, due)) == 0) {
      return;
    }
    taken += out;
    if (from < exact) {
      exact = axis.plus(exact, out);
    } else if (to > due) {
      exact = axis.plus(due, out);
    }
    if (exact > due) {
      due = days.onOrAfter(exact, days.timeOf(originalDue));
    }
  }

  /** Returns a point after a pause that begins before it. */
  private long moved(long point, long from, long to, long out) {
    if (from >= point) {
      return point;
    }
    // a point in closed time can lie within a pause that costs nothing: it waits for its end
    return Math.max(to, out == 0 ? point : axis.plus(point, out));
  }

  /** Returns a point on the counted time of the clock, moved by the first pauses. */
  private long moved(long unpaused, int pausesBefore) {
    long point = unpaused;
    for (int i = 0; i < pausesBefore && from(i) < point; i++) {
      if (from(i) < to(i)) {
        point = moved(point, from(i), to(i), out(from(i), to(i)));
      }
    }
    return point;
  }

  /** Returns when a threshold is reached. */
  long point(Threshold threshold) {
    int moves = moving ? count : 0;
    if (threshold.isAfterDue()) {
      return afterDue(threshold, moves);
    }
    long working = axis == TimeAxis.REAL ? threshold.workingSecondsBeforeEnd() : 0;
    if (working == 0 && (dates == null || due == originalDue)) {
      return moved(axis.plus(start, threshold.secondsFromStart(length(originalDue, 0))), moves);
    }
    // the deadline that counts is the one that was known when the threshold was reached
    for (int i = 0; i < moves; i++) {
      long point = known(threshold, working, i, dues[i], takenBefore[i]);
      if (point <= from(i)) {
        return point;
      }
    }
    return known(threshold, working, moves, due, taken);
  }

  private long known(Threshold threshold, long working, int before, long then, long takenThen) {
    long point =
        working > 0
            ? Math.max(start, calendar().minusSeconds(then, working))
            : moved(axis.plus(start, threshold.secondsFromStart(length(then, takenThen))), before);
    return before == 0 ? point : Math.max(point, to(before - 1));
  }

  private long afterDue(Threshold threshold, int moves) {
    long seconds = threshold.secondsAfterDue();
    if (seconds == 0) {
      return due + 1; // with the breach: what is done on the deadline is on time
    }
    long point = axis.plus(due, seconds);
    for (int i = 0; i < moves && from(i) < point; i++) {
      long from = Math.max(from(i), due);
      if (from < to(i)) {
        point = moved(point, from, to(i), out(from, to(i)));
      }
    }
    return point;
  }

  private long length(long until, long takenThen) {
    return dates == null || until == originalDue
        ? Objects.requireNonNull(target).length(start, originalDue)
        : axis.between(start, until) - takenThen;
  }
}
