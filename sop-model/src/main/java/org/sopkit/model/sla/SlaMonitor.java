package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarException;

/**
 * Watches the deadlines of open tasks in memory, for a host without a scheduler of its own: it
 * orders the rows by the next instant at which anything changes, and says what has changed when the
 * host says that time has passed. It has no thread and no clock.
 *
 * <p>After a restart, {@link #load} the host's rows into a monitor that starts at the instant up to
 * which the old one had advanced: it says the same from there on. A row is kept as it is, so it
 * must not change: put a new one in its place. Not thread-safe.
 *
 * <p>It keeps some 100 bytes for each task besides the host's row.
 *
 * @param <T> the host's row
 */
public final class SlaMonitor<T> {

  private static final Comparator<SlaChange<?>> BY_TIME =
      Comparator.<SlaChange<?>, Instant>comparing(change -> notice(change).at())
          .thenComparing(change -> notice(change).key().taskId())
          .thenComparing(change -> notice(change).key().policySet())
          .thenComparing(change -> notice(change).key().objective())
          .thenComparing(change -> notice(change).key().cycle())
          .thenComparing(change -> notice(change).key().threshold());

  private final SlaEvaluator<T> evaluator;
  private final Map<String, Integer> slots = new HashMap<>();
  private final WakeQueue queue = new WakeQueue();
  private @Nullable Object[] rows = new Object[16];
  private long[] told = new long[16]; // up to which second everything was said
  private int size;
  private long position;

  private SlaMonitor(SlaEvaluator<T> evaluator, long position) {
    this.evaluator = evaluator;
    this.position = position;
  }

  /**
   * Starts a monitor without rows.
   *
   * @param <T> the host's row
   * @param evaluator the policies and how to read a row
   * @param since what happened up to then has been said already
   * @return the monitor
   */
  public static <T> SlaMonitor<T> startingAt(SlaEvaluator<T> evaluator, Instant since) {
    return new SlaMonitor<>(evaluator, SlaClock.second("(all)", since));
  }

  /**
   * Takes a row over from before a restart: what holds of it at the monitor's instant has been
   * said.
   *
   * @param row the row
   * @throws ImpossibleTimelineException if its history cannot have happened
   * @throws IllegalArgumentException if the monitor has the task already
   */
  public void load(T row) {
    String id = evaluator.access().id(row);
    if (slots.containsKey(id)) {
      throw new IllegalArgumentException(
          "task " + id + ": is watched already. Maybe put(...) the changed row.");
    }
    SlaEvaluation evaluation = evaluator.evaluate(row, Instant.ofEpochSecond(position));
    store(id, row, position, evaluation);
  }

  /**
   * Takes a new or changed row.
   *
   * @param row the row
   * @param now the instant of the change, not before the monitor's
   * @return what holds of the row now and was not said of the row that it replaces
   * @throws ImpossibleTimelineException if its history cannot have happened; the old row stays
   */
  public List<SlaChange<T>> put(T row, Instant now) {
    long second = later(now);
    String id = evaluator.access().id(row);
    SlaEvaluation evaluation = evaluator.evaluate(row, now);
    Set<SlaNotice.Key> said = said(slots.get(id));
    List<SlaChange<T>> changes = new ArrayList<>();
    for (SlaNotice notice : notices(evaluation)) {
      if (!said.contains(notice.key())) {
        changes.add(new SlaChange<>(row, notice, null));
      }
    }
    store(id, row, second, evaluation);
    changes.sort(BY_TIME);
    return List.copyOf(changes);
  }

  /** Returns the keys that were said of the row in a slot. */
  private Set<SlaNotice.Key> said(@Nullable Integer slot) {
    Set<SlaNotice.Key> keys = new HashSet<>();
    if (slot != null) {
      Instant until = Instant.ofEpochSecond(told[slot]);
      notices(evaluator.evaluate(row(slot), until)).forEach(notice -> keys.add(notice.key()));
    }
    return keys;
  }

  /**
   * Forgets a task.
   *
   * @param id the task
   * @return true if the monitor had it
   */
  public boolean remove(String id) {
    Integer slot = slots.remove(id);
    if (slot == null) {
      return false;
    }
    size--;
    if (slot != size) {
      rows[slot] = rows[size];
      told[slot] = told[size];
      queue.set(slot, queue.wakeOf(size));
      slots.put(evaluator.access().id(row(slot)), slot);
    }
    queue.set(size, WakeQueue.NEVER);
    rows[size] = null;
    return true;
  }

  /**
   * Lets time pass and says what has changed: each notice once, in the order of time, those of one
   * instant in the order of their keys; then the rows that cannot be judged any more.
   *
   * @param now the instant, not before the monitor's
   * @return the changes since the instant up to which it had advanced
   */
  public List<SlaChange<T>> advanceTo(Instant now) {
    long second = later(now);
    List<SlaChange<T>> changes = new ArrayList<>();
    List<SlaChange<T>> problems = new ArrayList<>();
    while (queue.firstWake() <= second) {
      wake(queue.first(), second, changes, problems);
    }
    position = second;
    changes.sort(BY_TIME);
    changes.addAll(problems);
    return List.copyOf(changes);
  }

  private void wake(
      int slot, long second, List<SlaChange<T>> changes, List<SlaChange<T>> problems) {
    T row = row(slot);
    try {
      SlaEvaluation evaluation = evaluator.evaluate(row, Instant.ofEpochSecond(second));
      for (SlaNotice notice : notices(evaluation)) {
        if (notice.at().getEpochSecond() > told[slot]) {
          changes.add(new SlaChange<>(row, notice, null));
        }
      }
      told[slot] = second;
      queue.set(slot, wakeOf(evaluation));
    } catch (IllegalArgumentException | CalendarException e) {
      problems.add(new SlaChange<>(row, null, e));
      queue.set(slot, WakeQueue.NEVER);
    }
  }

  /**
   * Returns when {@link #advanceTo} has something to do next.
   *
   * @return the instant, or empty if nothing changes by itself
   */
  public Optional<Instant> nextChange() {
    long second = queue.firstWake();
    return second == WakeQueue.NEVER
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(second));
  }

  /**
   * Returns how many tasks are watched.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  private long later(Instant now) {
    long second = SlaClock.second("(all)", now);
    if (second < position) {
      throw new IllegalArgumentException(
          "monitor: "
              + now
              + " lies before "
              + Instant.ofEpochSecond(position)
              + ", up to which it has advanced. Maybe the clock of the host was set back.");
    }
    return second;
  }

  private void store(String id, T row, long second, SlaEvaluation evaluation) {
    Integer known = slots.get(id);
    int slot = known == null ? size : known;
    if (known == null) {
      slots.put(id, slot);
      size++;
      if (slot == rows.length) {
        rows = Arrays.copyOf(rows, size + (size >> 1));
        told = Arrays.copyOf(told, rows.length);
      }
    }
    rows[slot] = row;
    told[slot] = second;
    queue.set(slot, wakeOf(evaluation));
  }

  private static long wakeOf(SlaEvaluation evaluation) {
    Instant next = evaluation.nextChange();
    return next == null ? WakeQueue.NEVER : next.getEpochSecond();
  }

  private static List<SlaNotice> notices(SlaEvaluation evaluation) {
    List<SlaNotice> notices = new ArrayList<>();
    evaluation.closedCycles().forEach(status -> notices.addAll(status.notices()));
    evaluation.statuses().forEach(status -> notices.addAll(status.notices()));
    return notices;
  }

  private static SlaNotice notice(SlaChange<?> change) {
    return Objects.requireNonNull(change.notice());
  }

  @SuppressWarnings("unchecked") // only rows of type T are stored
  private T row(int slot) {
    return (T) Objects.requireNonNull(rows[slot]);
  }
}
