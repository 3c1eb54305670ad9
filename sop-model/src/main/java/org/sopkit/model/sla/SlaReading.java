package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.calendar.CalendarException;

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
  private @Nullable SlaTarget promise;
  private boolean stored;
  private final PauseMoves moves = new PauseMoves();
  private List<SlaProblem> problems = List.of();
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
  private long planned;

  SlaReading() {}

  /** Says which task is read from now on. */
  void startTask(String id, long goesOn) {
    taskId = id;
    planned = goesOn;
  }

  /** The current cycle of a task changes no later than its history goes on. */
  void plan() {
    if (planned != PauseSpans.OPEN) {
      nextChange = nextChange == NONE ? planned : Math.min(nextChange, planned);
    }
  }

  /** Fills this with one run of one objective, within a cycle of a task. */
  void read(
      ObjectiveClock objective,
      ObjectiveClock.Run run,
      TaskHistory.Cycle current,
      PauseSpans taskPauses,
      @Nullable Instant storedDue,
      long now) {
    clear(objective, run.number());
    bound = objective.target(run.priority(), storedDue);
    promise = promise(objective, run.priority());
    stored = storedDue != null;
    start = run.start() == NONE || run.start() > now ? NONE : run.start();
    long cancelled = current.cancelled ? current.closed : NONE;
    stopped = stopped(run, cancelled);
    end = Math.max(start, stopped == NONE ? now : stopped);
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
    PauseSpans spans = objective.isPausable() ? taskPauses : PauseSpans.NONE;
    moves.begin(objective.calendar(), target, objective.dates(run.priority(), storedDue), spans);
    measure(target.axis());
    state = judge(run, cancelled);
    announce(objective);
    nextChange = stopped == NONE ? change(objective.thresholds().size()) : NONE;
  }

  private void clear(ObjectiveClock objective, int number) {
    clock = objective;
    cycle = number;
    due = NONE;
    originalDue = NONE;
    breached = NONE;
    pausedSince = NONE;
    nextChange = NONE;
    length = 0;
    elapsed = 0;
    paused = 0;
    problems = List.of();
  }

  /** A deadline that the host stores is how the promise is kept, not what was promised. */
  private @Nullable SlaTarget promise(ObjectiveClock objective, Priority priority) {
    BoundTarget target = bound;
    SlaTarget promised = target == null ? null : objective.promise(priority);
    return promised == null && target != null ? target.target() : promised;
  }

  private static long stopped(ObjectiveClock.Run run, long cancelled) {
    if (run.withdrawn() != NONE) {
      return run.withdrawn();
    }
    return run.fulfilled() == NONE ? cancelled : run.fulfilled();
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

  private void measure(TimeAxis axis) {
    moves.move(start, end, originalDue, stopped == NONE);
    due = moves.due();
    paused = moves.pausedSeconds();
    pausedSince = moves.pausedSince();
    length = moves.length();
    elapsed = axis.between(start, end) - (moves.isMoving() ? paused : 0);
    if (end <= due) {
      // an hour that the clocks skip can count at once, in the second of the deadline
      elapsed = Math.min(elapsed, length);
    }
  }

  private SlaState judge(ObjectiveClock.Run run, long cancelled) {
    boolean late = end > due;
    breached = late ? due : NONE;
    if (run.withdrawn() != NONE) {
      return SlaState.NO_TARGET;
    }
    if (run.fulfilled() != NONE) {
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
  private void announce(ObjectiveClock objective) {
    List<Threshold> thresholds = objective.thresholds();
    if (announced.length < thresholds.size()) {
      announced = new long[thresholds.size()];
    }
    for (int i = 0; i < thresholds.size(); i++) {
      Threshold threshold = thresholds.get(i);
      try {
        announced[i] = announcement(objective, threshold);
      } catch (CalendarException e) {
        // the deadline holds without it; the status says what is missing
        announced[i] = Long.MAX_VALUE;
        problems = problems.isEmpty() ? new ArrayList<>(2) : problems;
        problems.add(new SlaProblem(threshold.label(), e));
      }
    }
  }

  private long announcement(ObjectiveClock objective, Threshold threshold) {
    boolean atOnce = length <= 0 && threshold.kind() == SlaNotice.Kind.WARNING;
    long point = atOnce ? start : Math.max(start, moves.point(threshold));
    boolean withBreach = threshold.isAfterDue() && threshold.secondsAfterDue() == 0;
    if (moves.standsBefore(withBreach ? due : point)) {
      return Long.MAX_VALUE;
    }
    return threshold.waitsForOpening() ? objective.calendar().plusSeconds(point, 0) : point;
  }

  private long change(int thresholds) {
    long next = breached == NONE && !moves.standsBefore(due) ? due + 1 : Long.MAX_VALUE;
    for (int i = 0; i < thresholds; i++) {
      next = announced[i] > end ? Math.min(next, announced[i]) : next;
    }
    return next == Long.MAX_VALUE ? NONE : next;
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
    long breach = Math.max(due + 1, start);
    if (breached != NONE && breach > after) {
      notices.add(notice(objective, SlaNotice.Kind.BREACH, breach, null));
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
    boolean counted = originalDue != NONE;
    return new SlaStatus(
        taskId,
        objective.source(),
        cycle,
        state,
        promise,
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
        notices(),
        problems);
  }

  /** Returns how it came to its deadline; null if it has none. */
  @Nullable DeadlineExplanation explain() {
    ObjectiveClock objective = clock;
    BoundTarget target = bound;
    return objective == null || target == null || originalDue == NONE
        ? null
        : new ExplanationBuilder(this, target, objective.calendar()).build(taskId);
  }

  /** Returns how the pauses moved it. */
  PauseMoves moves() {
    return moves;
  }

  /** Says whether the host stores the deadline. */
  boolean isStored() {
    return stored;
  }

  @Nullable SlaTarget promise() {
    return promise;
  }

  /** Returns the notices that cannot be computed. */
  List<SlaProblem> problems() {
    return problems;
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
   * Says whether the deadline has passed, whatever became of the task later.
   *
   * @return true for a cancelled task too, if it was late by then
   */
  public boolean isBreached() {
    return breached != NONE;
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
   * Returns the counted time from start to original due; if pauses moved a deadline on to another
   * due time, from start to due without them.
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
    if (length <= 0) {
      return 0;
    }
    long thousandths = elapsed * 1000;
    boolean small = (thousandths | length) >>> 31 == 0; // a division of ints costs half
    return small ? (int) thousandths / (int) length : Math.floorDiv(thousandths, length);
  }
}
