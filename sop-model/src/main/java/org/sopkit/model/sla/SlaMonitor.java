package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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
 * <p>A key is said once. When a new row takes back what was said (a lower priority moves a warning
 * to next week), the monitor remembers the key and does not say it again next week. A row alone
 * does not show that; a host that restarts and edits rows keeps the keys it was told, and loads
 * them with the row: {@link #load(Object, Collection)}.
 *
 * <p>It keeps some 100 bytes for each task besides the host's row, and the keys that were taken
 * back.
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

  private static final long EVERYTHING = Long.MIN_VALUE;
  private static final long NOTHING_NEW = Long.MAX_VALUE;
  private static final long RETRY_SECONDS = 60;

  private final SlaEvaluator<T> evaluator;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Set<SlaNotice.Key>> takenBack = new HashMap<>(0);
  private final WakeQueue queue = new WakeQueue();
  private final Look look = new Look();
  private @Nullable Object[] rows = new Object[16];
  private long[] told = new long[16]; // up to which second everything was said
  private final BitSet goingOn = new BitSet(); // whose history is known to go on
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
    look(row, position, NOTHING_NEW);
    store(id, row, position);
  }

  /**
   * Takes a row over from before a restart, with what was said about it.
   *
   * @param row the row
   * @param said the keys that were said about the task, in any order; keys of other tasks are
   *     passed over
   * @throws ImpossibleTimelineException if its history cannot have happened
   * @throws IllegalArgumentException if the monitor has the task already
   */
  public void load(T row, Collection<SlaNotice.Key> said) {
    load(row);
    String id = evaluator.access().id(row);
    Set<SlaNotice.Key> gone = new HashSet<>();
    for (SlaNotice.Key key : said) {
      if (key.taskId().equals(id)) {
        gone.add(key);
      }
    }
    look(row, position, EVERYTHING).fresh.forEach(notice -> gone.remove(notice.key()));
    remember(id, gone);
  }

  /**
   * Takes a new or changed row.
   *
   * @param row the row
   * @param now the instant of the change, not before the monitor's
   * @return what holds of the row now and was not said of the row that it replaces
   * @throws ImpossibleTimelineException if its history cannot have happened; the old row stays
   * @throws UnreadableRowException if the host's function for a column throws; the old row stays
   */
  public List<SlaChange<T>> put(T row, Instant now) {
    long second = later(now);
    String id = evaluator.access().id(row);
    Integer slot = slots.get(id);
    Set<SlaNotice.Key> said = new HashSet<>(takenBack.getOrDefault(id, Set.of()));
    boolean known = slot == null || addSaid(slot, said);
    List<SlaChange<T>> changes = new ArrayList<>();
    look(row, second, known ? EVERYTHING : told[Objects.requireNonNull(slot)]);
    say(id, row, second, said, changes);
    changes.sort(BY_TIME);
    return List.copyOf(changes);
  }

  /** Says what is fresh in the look at a row, and remembers what was said and holds no more. */
  private void say(
      String id, T row, long second, Set<SlaNotice.Key> said, List<SlaChange<T>> changes) {
    for (SlaNotice notice : look.fresh) {
      if (!said.remove(notice.key())) {
        changes.add(new SlaChange<>(row, notice, null));
      }
    }
    store(id, row, second);
    remember(id, said);
  }

  /** Adds what was said of a row; false if the row cannot be read any more, which was said too. */
  private boolean addSaid(int slot, Set<SlaNotice.Key> said) {
    try {
      look(row(slot), told[slot], EVERYTHING).fresh.forEach(notice -> said.add(notice.key()));
      return true;
    } catch (IllegalArgumentException | CalendarException | UnreadableRowException e) {
      return false; // what held of it when it was last read counts as said
    }
  }

  private void remember(String id, Set<SlaNotice.Key> gone) {
    if (gone.isEmpty()) {
      takenBack.remove(id);
    } else {
      takenBack.put(id, gone);
    }
  }

  private boolean isSaid(SlaNotice.Key key) {
    return !takenBack.isEmpty() && takenBack.getOrDefault(key.taskId(), Set.of()).contains(key);
  }

  /**
   * Forgets a task.
   *
   * @param id the task
   * @return true if the monitor had it
   */
  public boolean remove(String id) {
    Integer slot = slots.get(id);
    if (slot == null) {
      return false;
    }
    // read before anything moves: it can fail
    String last = slot == size - 1 ? id : evaluator.access().id(row(size - 1));
    slots.remove(id);
    takenBack.remove(id);
    size--;
    if (slot != size) {
      rows[slot] = rows[size];
      told[slot] = told[size];
      goingOn.set(slot, goingOn.get(size));
      queue.set(slot, queue.wakeOf(size));
      slots.put(last, slot);
    }
    queue.set(size, WakeQueue.NEVER);
    rows[size] = null;
    return true;
  }

  /**
   * Lets time pass and says what has changed: each notice once, in the order of time, those of one
   * instant in the order of their keys; then the rows that cannot be judged. What a row that could
   * not be read has to say is said when it can be read again.
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
      if (goingOn.get(slot)) {
        // what holds until its next event can be taken back by that
        goOn(slot, row, queue.wakeOf(slot), changes);
        return;
      }
      for (SlaNotice notice : look(row, second, told[slot]).fresh) {
        if (!isSaid(notice.key())) {
          changes.add(new SlaChange<>(row, notice, null));
        }
      }
      told[slot] = second;
      queue.set(slot, look.wake);
    } catch (IllegalArgumentException | CalendarException e) {
      problems.add(new SlaChange<>(row, null, e));
      queue.set(slot, WakeQueue.NEVER);
    } catch (UnreadableRowException e) {
      problems.add(new SlaChange<>(row, null, e));
      queue.set(slot, second + RETRY_SECONDS);
    }
  }

  private void goOn(int slot, T row, long second, List<SlaChange<T>> changes) {
    String id = evaluator.access().id(row);
    Set<SlaNotice.Key> said = new HashSet<>(takenBack.getOrDefault(id, Set.of()));
    boolean known = addSaid(slot, said);
    look(row, second, known ? EVERYTHING : told[slot]);
    say(id, row, second, said, changes);
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

  /** Stores a row as it was looked at. */
  private void store(String id, T row, long second) {
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
    goingOn.set(slot, look.goesOn);
    queue.set(slot, look.wake);
  }

  /** Looks at a row at a second; the look is of use until the next one. */
  private Look look(T row, long second, long saidUntil) {
    look.start(saidUntil);
    evaluator.read(row, second, look.reading, look);
    return look;
  }

  /** What a row has to say after some second, and when it wants to be looked at again. */
  private static final class Look implements SlaClock.Sink {

    private final SlaReading reading = new SlaReading();
    private final List<SlaNotice> fresh = new ArrayList<>();
    private long saidUntil;
    private long wake;
    private boolean goesOn;

    void start(long second) {
      fresh.clear();
      saidUntil = second;
      wake = WakeQueue.NEVER;
    }

    @Override
    public void current(SlaReading current) {
      current.addNotices(saidUntil, fresh);
      long next = current.nextChangeSecond();
      wake = next == SlaReading.NONE ? wake : Math.min(wake, next);
    }

    @Override
    public void closed(SlaReading closed) {
      closed.addNotices(saidUntil, fresh);
    }

    @Override
    public void planned(long second) {
      wake = second;
      goesOn = second != PauseSpans.OPEN;
    }
  }

  private static SlaNotice notice(SlaChange<?> change) {
    return Objects.requireNonNull(change.notice());
  }

  @SuppressWarnings("unchecked") // only rows of type T are stored
  private T row(int slot) {
    return (T) Objects.requireNonNull(rows[slot]);
  }
}
