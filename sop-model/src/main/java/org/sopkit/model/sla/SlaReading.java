package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an {@link SlaStatus} as plain numbers, for hosts that judge millions of rows and
 * want no objects. One instance is filled again for each row: read it, never keep it.
 *
 * <p>Instants are epoch seconds; one that does not exist is {@link #NONE}. Not thread-safe.
 */
public final class SlaReading {

  /** An instant that does not exist. */
  public static final long NONE = Long.MIN_VALUE;

  private static final Comparator<SlaNotice> BY_TIME = Comparator.comparing(SlaNotice::at);

  private @Nullable ObjectiveClock clock;
  private String taskId = "";
  private int cycle;
  private SlaState state = SlaState.NO_TARGET;
  private @Nullable BoundTarget bound;
  private PauseSpans pauses = PauseSpans.NONE;
  private long[] announced = {};
  private long start;
  private long due;
  private long originalDue;
  private long stopped;
  private long end;
  private long breached;
  private long pausedSince;
  private long length;
  private long elapsed;
  private long paused;
  private long nextChange;

  SlaReading() {}

  /** Says which task is read from now on. */
  void startTask(String id) {
    taskId = id;
  }

  /** Fills this with one run of one objective, within a cycle of a task. */
  void read(
      ObjectiveClock objective,
      ObjectiveClock.Run run,
      TaskHistory.Cycle current,
      PauseSpans taskPauses,
      SlaClock.Question question) {
    clear(objective, run.number());
    bound = objective.target(run.priority(), question.storedDue());
    start = run.start() == NONE || run.start() > question.now() ? NONE : run.start();
    long fulfilled = run.fulfilled();
    long cancelled = current.cancelled ? current.closed : NONE;
    stopped = fulfilled == NONE ? cancelled : fulfilled;
    end = Math.max(start, stopped == NONE ? question.now() : stopped);
    BoundTarget target = bound;
    if (target == null || start == NONE) {
      state = withoutClock(target, current);
      return;
    }
    originalDue = target.dueSecond(start);
    if (originalDue == BoundTarget.NEVER) {
      originalDue = NONE;
      state = SlaState.NO_TARGET;
      return;
    }
    pauses = objective.isPausable(target) ? taskPauses : PauseSpans.NONE;
    measure(target);
    state = judge(fulfilled, cancelled);
    announce(objective, target);
    nextChange = stopped == NONE ? change(objective.thresholds().size()) : NONE;
  }

  private void clear(ObjectiveClock objective, int number) {
    clock = objective;
    cycle = number;
    pauses = PauseSpans.NONE;
    due = NONE;
    originalDue = NONE;
    breached = NONE;
    pausedSince = NONE;
    nextChange = NONE;
    length = 0;
    elapsed = 0;
    paused = 0;
  }

  /** A task that was closed before its clock could start owes nothing. */
  private SlaState withoutClock(@Nullable BoundTarget target, TaskHistory.Cycle current) {
    if (target == null) {
      return SlaState.NO_TARGET;
    }
    if (stopped == NONE) {
      return SlaState.NOT_STARTED;
    }
    return current.cancelled ? SlaState.CANCELLED : SlaState.NO_TARGET;
  }

  private void measure(BoundTarget target) {
    TimeAxis axis = target.axis();
    length = target.length(start, originalDue);
    due = originalDue;
    for (int i = 0; i < pauses.size(); i++) {
      long from = Math.max(pauses.from(i), start);
      if (pauses.from(i) > end || (pauses.from(i) == end && stopped != NONE)) {
        break;
      }
      if (pauses.to(i) > end && stopped == NONE) {
        pausedSince = from;
      }
      long to = Math.min(pauses.to(i), end);
      if (from < to) {
        long out = axis.between(from, to);
        paused += out;
        due = moved(axis, due, from, to, out);
      }
    }
    elapsed = axis.between(start, end) - paused;
  }

  /** Returns a point after a pause that begins before it. */
  private static long moved(TimeAxis axis, long point, long from, long to, long out) {
    if (from >= point) {
      return point;
    }
    // a point in closed time can lie within a pause that costs nothing: it waits for its end
    return Math.max(to, out == 0 ? point : axis.plus(point, out));
  }

  private long moved(TimeAxis axis, long unpaused) {
    long point = unpaused;
    for (int i = 0; i < pauses.size(); i++) {
      long from = Math.max(pauses.from(i), start);
      long to = Math.min(pauses.to(i), end);
      if (from >= point || from >= end) {
        break;
      }
      if (from < to) {
        point = moved(axis, point, from, to, axis.between(from, to));
      }
    }
    return point;
  }

  private SlaState judge(long fulfilled, long cancelled) {
    boolean late = end > due;
    breached = late ? due : NONE;
    if (fulfilled != NONE) {
      return late ? SlaState.BREACHED_CLOSED : SlaState.MET;
    }
    if (cancelled != NONE) {
      return SlaState.CANCELLED;
    }
    if (late) {
      return SlaState.BREACHED_OPEN;
    }
    return pausedSince == NONE ? SlaState.RUNNING : SlaState.PAUSED;
  }

  /** Computes when each threshold is made known; {@link Long#MAX_VALUE} if not by itself. */
  private void announce(ObjectiveClock objective, BoundTarget target) {
    List<Threshold> thresholds = objective.thresholds();
    if (announced.length < thresholds.size()) {
      announced = new long[thresholds.size()];
    }
    boolean stands = pausedSince != NONE;
    for (int i = 0; i < thresholds.size(); i++) {
      Threshold threshold = thresholds.get(i);
      long point = point(threshold, target);
      if (stands && point >= end) {
        announced[i] = Long.MAX_VALUE;
      } else {
        announced[i] =
            threshold.waitsForOpening() ? objective.calendar().plusSeconds(point, 0) : point;
      }
    }
  }

  private long change(int thresholds) {
    long next = breached == NONE && pausedSince == NONE ? due + 1 : Long.MAX_VALUE;
    for (int i = 0; i < thresholds; i++) {
      next = announced[i] > end ? Math.min(next, announced[i]) : next;
    }
    return next == Long.MAX_VALUE ? NONE : next;
  }

  private long point(Threshold threshold, BoundTarget target) {
    TimeAxis axis = target.axis();
    return length <= 0 && threshold.kind() == SlaNotice.Kind.WARNING
        ? start
        : moved(axis, threshold.unpaused(axis, start, originalDue, length));
  }

  private List<SlaNotice> notices() {
    if (originalDue == NONE) {
      return List.of();
    }
    List<SlaNotice> notices = new ArrayList<>(announced.length + 1);
    addNotices(Long.MIN_VALUE, notices);
    if (notices.size() > 1) {
      notices.sort(BY_TIME);
    }
    return notices;
  }

  /** Adds what has happened after a second, in no order. */
  void addNotices(long after, List<SlaNotice> notices) {
    if (originalDue == NONE) {
      return;
    }
    ObjectiveClock objective = Objects.requireNonNull(clock);
    if (breached != NONE && due + 1 > after) {
      notices.add(notice(objective, SlaNotice.Kind.BREACH, due + 1, null));
    }
    List<Threshold> thresholds = objective.thresholds();
    for (int i = 0; i < thresholds.size(); i++) {
      if (announced[i] <= end && announced[i] > after) {
        Threshold threshold = thresholds.get(i);
        notices.add(notice(objective, threshold.kind(), announced[i], threshold));
      }
    }
  }

  private SlaNotice notice(
      ObjectiveClock objective, SlaNotice.Kind kind, long at, @Nullable Threshold threshold) {
    SlaSource source = objective.source();
    String label = threshold == null ? "DUE" : threshold.label();
    return new SlaNotice(
        kind,
        Instant.ofEpochSecond(at),
        threshold == null ? null : threshold.role(),
        new SlaNotice.Key(taskId, source.policySet(), source.objective(), cycle, label));
  }

  /** Makes the status that these figures are of. */
  SlaStatus toStatus() {
    ObjectiveClock objective = Objects.requireNonNull(clock);
    BoundTarget target = bound;
    boolean counted = originalDue != NONE;
    return new SlaStatus(
        taskId,
        objective.source(),
        cycle,
        state,
        target == null ? null : target.target(),
        instant(start),
        instant(due),
        instant(originalDue),
        instant(stopped),
        instant(breached),
        instant(pausedSince),
        counted ? Duration.ofSeconds(length) : null,
        Duration.ofSeconds(elapsed),
        counted ? Duration.ofSeconds(length - elapsed) : null,
        Duration.ofSeconds(elapsedRealSeconds()),
        Duration.ofSeconds(paused),
        counted && length > 0 ? (Long) consumedPerMille() : null,
        instant(nextChange),
        notices());
  }

  /** Returns how it came to its deadline; null if it has none. */
  @Nullable DeadlineExplanation explain() {
    ObjectiveClock objective = clock;
    BoundTarget target = bound;
    return objective == null || target == null || originalDue == NONE
        ? null
        : new ExplanationBuilder(this, target, objective.calendar()).build(taskId);
  }

  PauseSpans pauses() {
    return pauses;
  }

  long endSecond() {
    return end;
  }

  private static @Nullable Instant instant(long epochSecond) {
    return epochSecond == NONE ? null : Instant.ofEpochSecond(epochSecond);
  }

  /**
   * Returns policy, objective and calendar.
   *
   * @return the source
   */
  public SlaSource source() {
    return Objects.requireNonNull(clock, "nothing was read yet").source();
  }

  /**
   * Returns the cycle.
   *
   * @return from 1
   */
  public int cycle() {
    return cycle;
  }

  /**
   * Returns where the objective stands.
   *
   * @return the state
   */
  public SlaState state() {
    return state;
  }

  /**
   * Returns when the clock started.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long startSecond() {
    return start;
  }

  /**
   * Returns when it is due.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long dueSecond() {
    return due;
  }

  /**
   * Returns when it would have been due without pauses.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long originalDueSecond() {
    return originalDue;
  }

  /**
   * Returns when the clock stopped for good.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long stoppedSecond() {
    return stopped;
  }

  /**
   * Returns the deadline, once it has passed.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long breachedSecond() {
    return breached;
  }

  /**
   * Returns the first instant at which anything changes by itself.
   *
   * @return epoch second, or {@link #NONE}
   */
  public long nextChangeSecond() {
    return nextChange;
  }

  /**
   * Returns the counted time from start to original due.
   *
   * @return seconds; zero without a target
   */
  public long lengthSeconds() {
    return length;
  }

  /**
   * Returns the counted time so far.
   *
   * @return seconds
   */
  public long elapsedSeconds() {
    return elapsed;
  }

  /**
   * Returns the counted time left.
   *
   * @return seconds, negative once overdue; zero without a target
   */
  public long remainingSeconds() {
    return length - elapsed;
  }

  /**
   * Returns the real time from the start until now or until it stopped.
   *
   * @return seconds
   */
  public long elapsedRealSeconds() {
    return start == NONE ? 0 : end - start;
  }

  /**
   * Returns the time taken out by pauses.
   *
   * @return seconds, in those of the target
   */
  public long pausedSeconds() {
    return paused;
  }

  /**
   * Returns elapsed ÷ length in thousandths, rounded down.
   *
   * @return 1000 is all of it; zero for a target of no length
   */
  public long consumedPerMille() {
    return length > 0 ? Math.floorDiv(elapsed * 1000, length) : 0;
  }
}
