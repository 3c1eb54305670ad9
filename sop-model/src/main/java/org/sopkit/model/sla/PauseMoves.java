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
 * that first. What is due by a day is paused from the first open second of a pause, so that a pause
 * of a night or a weekend costs nothing; one that reaches no open second before the deadline does
 * not move it.
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
  private int count; // pauses that have begun to take something out
  private long[] froms = {};
  private long[] tos = {};
  private long[] outs = {};
  private long[] dues = {}; // the deadline before each pause
  private long[] takenBefore = {};
  private long[] elapsedBefore = {}; // known for what is due by a day
  private long exact; // the deadline before it moved on to the next due time
  private long due;
  private long taken;
  private long paused;
  private long pausedSince;
  private long standsFrom;

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
      froms = new long[spans.size()];
      tos = new long[spans.size()];
      outs = new long[spans.size()];
      dues = new long[spans.size()];
      takenBefore = new long[spans.size()];
      elapsedBefore = new long[spans.size()];
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
    standsFrom = Long.MAX_VALUE;
    count = 0;
    for (int i = 0; i < pauses.size() && begins(pauses.from(i), open); i++) {
      pause(Math.max(pauses.from(i), start), pauses.to(i), open);
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

  /** Says whether a point is not reached as long as the pause lasts that holds at the end. */
  boolean standsBefore(long point) {
    return point > standsFrom;
  }

  /** Returns the counted time up to the deadline, without what pauses took before it. */
  long length() {
    return length(due, taken);
  }

  private boolean begins(long from, boolean open) {
    return from < end || (from == end && open);
  }

  private void pause(long since, long until, boolean open) {
    long from = takesFrom(since);
    if (until > end && open) {
      pausedSince = since;
      standsFrom = moving ? from : Long.MAX_VALUE;
    }
    long to = Math.min(until, end);
    if (from < to) {
      take(from, to);
    }
  }

  /** Returns the first second that a pause takes out. */
  private long takesFrom(long since) {
    return dates == null ? since : calendar().plusSeconds(since, 0);
  }

  private void take(long from, long to) {
    froms[count] = from;
    tos[count] = to;
    dues[count] = due;
    takenBefore[count] = taken;
    if (dates != null) {
      elapsedBefore[count] = axis.between(start, from) - paused;
    }
    long out = axis.between(from, to);
    outs[count] = out;
    count++;
    paused += out;
    if (moving && from < due) {
      move(from, to, out);
    }
  }

  /** Returns what a pause takes out. */
  long out(long since, long to) {
    long from = takesFrom(since);
    return from < to ? axis.between(from, to) : 0;
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
      if (point <= froms[i]) {
        return point;
      }
    }
    return known(threshold, working, moves, due, taken);
  }

  /** Returns a point on the counted time of the clock, moved by the first pauses. */
  private long moved(long unpaused, int pausesBefore) {
    long point = unpaused;
    for (int i = 0; i < pausesBefore && froms[i] < point; i++) {
      point = moved(point, froms[i], tos[i], outs[i]);
    }
    return point;
  }

  private long known(Threshold threshold, long working, int before, long then, long takenThen) {
    long point =
        working > 0
            ? Math.max(start, calendar().minusSeconds(then, working))
            : reached(threshold.secondsFromStart(length(then, takenThen)), before);
    return before == 0 ? point : Math.max(point, tos[before - 1]);
  }

  /** Returns when so many seconds are counted, if no pause comes after the first ones. */
  private long reached(long seconds, int pausesBefore) {
    if (pausesBefore == 0) {
      return axis.plus(start, seconds);
    }
    long left = seconds - elapsedBefore[pausesBefore - 1];
    long from = tos[pausesBefore - 1];
    return left <= 0 ? from : axis.plus(from, left);
  }

  private long afterDue(Threshold threshold, int moves) {
    long seconds = threshold.secondsAfterDue();
    if (seconds == 0) {
      return due + 1; // with the breach: what is done on the deadline is on time
    }
    long point = axis.plus(due, seconds);
    for (int i = 0; i < moves && froms[i] < point; i++) {
      long from = Math.max(froms[i], due);
      if (from < tos[i]) {
        point = moved(point, from, tos[i], axis.between(from, tos[i]));
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
