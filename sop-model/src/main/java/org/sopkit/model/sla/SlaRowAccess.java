package org.sopkit.model.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;

/**
 * How to read the facts of a task from a host's own row, without copying it into a type of ours.
 *
 * <pre>{@code
 * SlaRowAccess<Ticket> access =
 *     SlaRowAccess.of(Ticket::id, Ticket::type, Ticket::priority, Ticket::openedAt)
 *         .closed(Ticket::closedAt)
 *         .storedDue(Ticket::dueAt);
 * }</pre>
 *
 * <p>A function returns null for an instant that the row does not have, and an empty collection
 * where it has no tags, pauses, stored deadlines or events. Columns that lie after the instant
 * asked about have not happened yet; the first of them is when the task changes next. A function
 * that throws, or that returns null for a collection or within one, makes its row an {@link
 * UnreadableRowException}. Immutable; thread-safe if the functions are.
 *
 * @param <T> the host's row
 */
public final class SlaRowAccess<T> {

  private final Function<T, String> id;
  private final Function<T, TaskType> type;
  private final Function<T, Priority> priority;
  private final Function<T, @Nullable Instant> opened;
  private Function<T, Set<String>> tags = row -> Set.of();
  private Function<T, @Nullable Instant> assigned = row -> null;
  private Function<T, @Nullable Instant> answered = row -> null;
  private Function<T, @Nullable Instant> closed = row -> null;
  private Function<T, @Nullable Instant> cancelled = row -> null;
  private Function<T, List<StoredDue>> storedDues = row -> List.of();
  private Function<T, List<Pause>> pauses = row -> List.of();
  private @Nullable Function<T, List<TaskEvent>> events;

  private SlaRowAccess(
      Function<T, String> id,
      Function<T, TaskType> type,
      Function<T, Priority> priority,
      Function<T, @Nullable Instant> opened) {
    this.id = id;
    this.type = type;
    this.priority = priority;
    this.opened = opened;
  }

  /** Names the column and the row when the host's function throws. */
  private static <T, V extends @Nullable Object> Function<T, V> guarded(
      String column, Function<T, V> function, Function<T, String> id) {
    return row -> {
      try {
        return function.apply(row);
      } catch (RuntimeException e) {
        throw UnreadableRowException.threw(column, idOrNull(row, id), e);
      }
    };
  }

  /** As {@link #guarded}, and refuses null and what holds it. */
  private static <T, V extends Collection<?>> Function<T, V> collection(
      String column, Function<T, V> function, Function<T, String> id) {
    Function<T, V> guarded = guarded(column, function, id);
    return row -> {
      V values = guarded.apply(row);
      if (values == null) {
        throw UnreadableRowException.isNull(column, idOrNull(row, id));
      }
      for (Object value : values) {
        if (value == null) {
          throw UnreadableRowException.holdsNull(column, idOrNull(row, id));
        }
      }
      return values;
    };
  }

  private static <T> @Nullable String idOrNull(T row, Function<T, String> id) {
    try {
      return id.apply(row);
    } catch (RuntimeException e) {
      return null; // the row is refused for another column, with or without its name
    }
  }

  private SlaRowAccess(SlaRowAccess<T> other) {
    this(other.id, other.type, other.priority, other.opened);
    tags = other.tags;
    assigned = other.assigned;
    answered = other.answered;
    closed = other.closed;
    cancelled = other.cancelled;
    storedDues = other.storedDues;
    pauses = other.pauses;
    events = other.events;
  }

  /**
   * Reads what every row has.
   *
   * @param <T> the host's row
   * @param id the task
   * @param type its kind
   * @param priority its priority; with {@link #events} the one it was created with, because each
   *     {@code PRIORITY_CHANGED} event is applied on top of it: a host whose column holds the
   *     present priority must not give both, or the time before the change is judged by the new
   *     priority
   * @param opened when it came into being; not read when {@link #events} are given
   * @return the access
   */
  public static <T> SlaRowAccess<T> of(
      Function<T, String> id,
      Function<T, TaskType> type,
      Function<T, Priority> priority,
      Function<T, @Nullable Instant> opened) {
    return new SlaRowAccess<>(
        guarded("id", id, id),
        guarded("type", type, id),
        guarded("priority", priority, id),
        guarded("opened", opened, id));
  }

  /**
   * Reads tags too.
   *
   * @param function the tags of a row; empty, never null, if it has none
   * @return the access
   */
  public SlaRowAccess<T> tags(Function<T, Set<String>> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.tags = collection("tags", function, id);
    return copy;
  }

  /**
   * Reads when somebody took the task.
   *
   * @param function the instant, or null
   * @return the access
   */
  public SlaRowAccess<T> assigned(Function<T, @Nullable Instant> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.assigned = guarded("assigned", function, id);
    return copy;
  }

  /**
   * Reads when the first real answer was given.
   *
   * @param function the instant, or null
   * @return the access
   */
  public SlaRowAccess<T> firstAnswered(Function<T, @Nullable Instant> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.answered = guarded("firstAnswered", function, id);
    return copy;
  }

  /**
   * Reads when the work was done.
   *
   * @param function the instant, or null
   * @return the access
   */
  public SlaRowAccess<T> closed(Function<T, @Nullable Instant> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.closed = guarded("closed", function, id);
    return copy;
  }

  /**
   * Reads when the task was given up.
   *
   * @param function the instant, or null
   * @return the access
   */
  public SlaRowAccess<T> cancelled(Function<T, @Nullable Instant> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.cancelled = guarded("cancelled", function, id);
    return copy;
  }

  /**
   * Reads the deadline that the host stores; see {@link StoredDue} for the cycle that it is of.
   *
   * @param function the instant, or null
   * @return the access
   */
  public SlaRowAccess<T> storedDue(Function<T, @Nullable Instant> function) {
    Function<T, @Nullable Instant> column = guarded("storedDue", function, id);
    return withStoredDues(
        row -> {
          Instant due = column.apply(row);
          return due == null ? List.of() : List.of(StoredDue.at(due));
        });
  }

  /**
   * Reads the deadlines that the host stores for several objectives or cycles.
   *
   * @param function the deadlines in any order; empty, never null, if there are none
   * @return the access
   */
  public SlaRowAccess<T> storedDues(Function<T, List<StoredDue>> function) {
    return withStoredDues(collection("storedDues", function, id));
  }

  private SlaRowAccess<T> withStoredDues(Function<T, List<StoredDue>> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.storedDues = function;
    return copy;
  }

  /**
   * Reads the pauses.
   *
   * @param function the pauses in any order, overlapping or not; empty, never null, if there are
   *     none
   * @return the access
   */
  public SlaRowAccess<T> pauses(Function<T, List<Pause>> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.pauses = collection("pauses", function, id);
    return copy;
  }

  /**
   * Reads the whole history as events, in place of the columns for instants and pauses. The
   * priority column is then the one that the task was created with.
   *
   * @param function the events in any order; empty, never null, if nothing happened yet
   * @return the access
   */
  public SlaRowAccess<T> events(Function<T, List<TaskEvent>> function) {
    SlaRowAccess<T> copy = new SlaRowAccess<>(this);
    copy.events = collection("events", function, id);
    return copy;
  }

  /**
   * Returns the task that a row is.
   *
   * @param row the row
   * @return its id
   */
  public String id(T row) {
    String taskId = id.apply(row);
    if (taskId == null) {
      throw new IllegalArgumentException(
          "a row has no id: " + row + ". Maybe the column is empty.");
    }
    return taskId;
  }

  SlaClock.Question question(T row, long now) {
    TaskType taskType = present(row, "type", type.apply(row));
    return new SlaClock.Question(taskType, tags.apply(row), storedDues.apply(row), now);
  }

  /** Folds the history of a row as far as it has happened. */
  TaskHistory history(T row, long now) {
    Priority taskPriority = present(row, "priority", priority.apply(row));
    TaskHistory history = TaskHistory.of(id(row), taskPriority);
    if (events != null) {
      history.addUpTo(new TaskTimeline(id(row), events.apply(row)), now);
      return history;
    }
    addColumns(history, row, now);
    return history;
  }

  private void addColumns(TaskHistory history, T row, long now) {
    long start = happened(history, opened.apply(row), now);
    TaskHistory.Cycle cycle = history.only(start);
    cycle.start = start;
    cycle.assigned = sinceOpened(history, "assigned", assigned.apply(row), now);
    cycle.answered = sinceOpened(history, "answered", answered.apply(row), now);
    long done = sinceOpened(history, "closed", closed.apply(row), now);
    long dropped = sinceOpened(history, "cancelled", cancelled.apply(row), now);
    cycle.cancelled = done == TaskHistory.NEVER && dropped != TaskHistory.NEVER;
    cycle.closed = cycle.cancelled ? dropped : done;
    if (cycle.closed != TaskHistory.NEVER) {
      cycle.assigned = cycle.assigned > cycle.closed ? TaskHistory.NEVER : cycle.assigned;
      cycle.answered = cycle.answered > cycle.closed ? TaskHistory.NEVER : cycle.answered;
    }
    addPauses(history, pauses.apply(row), now);
    if (cycle.closed != TaskHistory.NEVER) {
      history.planNothing();
    }
  }

  private static void addPauses(TaskHistory history, List<Pause> given, long now) {
    if (given.isEmpty()) {
      return;
    }
    List<Pause> sorted =
        given.size() == 1
            ? given
            : given.stream().sorted(Comparator.comparing(Pause::from)).toList();
    for (Pause pause : sorted) {
      Instant to = pause.to();
      if (pause.from().getEpochSecond() > now) {
        history.plan(pause.from().getEpochSecond());
        return;
      }
      long end = to == null ? PauseSpans.OPEN : to.getEpochSecond();
      if (end > now) {
        history.plan(end);
        end = PauseSpans.OPEN;
      }
      history.addPause(pause.from().getEpochSecond(), end);
    }
  }

  private static long sinceOpened(
      TaskHistory history, String what, @Nullable Instant at, long now) {
    long second = happened(history, at, now);
    long start = history.cycle(1).start;
    if (second != TaskHistory.NEVER && (second < start || start == TaskHistory.NEVER)) {
      String opening =
          start == TaskHistory.NEVER ? "opened" : "opened on " + Instant.ofEpochSecond(start);
      throw new ImpossibleTimelineException(
          history.taskId(),
          Instant.ofEpochSecond(second),
          what + " before it was " + opening + ". Maybe the two columns are swapped.");
    }
    return second;
  }

  private static long happened(TaskHistory history, @Nullable Instant at, long now) {
    if (at == null) {
      return TaskHistory.NEVER;
    }
    if (at.getEpochSecond() > now) {
      history.plan(at.getEpochSecond());
      return TaskHistory.NEVER;
    }
    if (!Checks.isReasonable(at.getEpochSecond())) {
      throw new ImpossibleTimelineException(
          history.taskId(), at, "lies outside the years 1 to 9999. Maybe it is a placeholder.");
    }
    return at.getEpochSecond();
  }

  private <V> V present(T row, String what, @Nullable V value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "task " + id(row) + ": has no " + what + ". Maybe the column is empty: map it.");
    }
    return value;
  }
}
