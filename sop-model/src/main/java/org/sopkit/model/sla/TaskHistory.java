package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskTimeline;

/**
 * What the events of one task add up to: its cycles and its pauses. The state of the fold that
 * {@link SlaClock} reads; a host that receives events one by one keeps it and adds to it.
 *
 * <p>Events are counted in whole seconds; fractions are dropped. Overlapping pauses merge: a task
 * that was PAUSED twice is paused until it was RESUMED twice. Completing or cancelling a task ends
 * its pauses.
 *
 * <p>Not thread-safe.
 */
public final class TaskHistory {

  /** Something that has not happened. */
  static final long NEVER = Long.MIN_VALUE;

  /** From one start to one end of a task. */
  static final class Cycle {
    long start = NEVER;
    long assigned = NEVER;
    long answered = NEVER;
    long closed = NEVER;
    boolean cancelled;
    Priority priority;
    @Nullable Priority assignedAs; // the priority when it was assigned; null if as priority
    @Nullable Priority answeredAs;
    private @Nullable List<Update> updates;
    private @Nullable List<Phase> phases;

    Cycle(Priority priority) {
      this.priority = priority;
    }

    /** Returns the updates in the order of time, each in a second of its own. */
    List<Update> updates() {
      return updates == null ? List.of() : updates;
    }

    /** Returns the priorities before the last one, in the order of time. */
    List<Phase> phases() {
      return phases == null ? List.of() : phases;
    }

    private void change(Priority other, long at) {
      if (closed != NEVER || other == priority) {
        return;
      }
      if (phases == null) {
        phases = new ArrayList<>(2);
      }
      phases.add(new Phase(priority, at));
      priority = other;
    }

    /** What is done to a closed task is part of no cycle. */
    private void assign(long at) {
      if (assigned == NEVER && closed == NEVER) {
        assigned = at;
        assignedAs = priority;
      }
    }

    private void answer(long at) {
      if (answered == NEVER && closed == NEVER) {
        answered = at;
        answeredAs = priority;
      }
    }

    /** An update of a closed task is owed to nobody. */
    private void update(long at) {
      if (closed != NEVER) {
        return;
      }
      if (updates == null) {
        updates = new ArrayList<>(4);
      }
      if (updates.isEmpty() || updates.get(updates.size() - 1).at() < at) {
        updates.add(new Update(at, priority));
      }
    }
  }

  /** When the requester was told, and the priority until then. */
  record Update(long at, Priority priority) {}

  /** A priority, and the second at which another one took its place. */
  record Phase(Priority priority, long until) {}

  /** From when on the host's status was this one; null when the task was closed or reopened. */
  private record StatusSince(long at, @Nullable String status) {}

  private final String taskId;
  private final Cycle firstCycle;
  private @Nullable List<Cycle> reopened;
  private Cycle current;
  private Priority priority;
  private PauseSpans pauses = PauseSpans.NONE;
  private @Nullable List<StatusSince> statuses;
  private long firstEvent = NEVER;
  private long lastEvent = NEVER;
  private boolean wasAssigned; // in a cycle or between two
  private int openPauses;
  private long pausedAt = NEVER;
  private long planned = PauseSpans.OPEN;

  private TaskHistory(String taskId, Priority priority) {
    this.taskId = taskId;
    this.priority = priority;
    this.firstCycle = new Cycle(priority);
    this.current = firstCycle;
  }

  /**
   * Starts a history without events.
   *
   * @param task the task
   * @return the history
   */
  public static TaskHistory of(SlaTask task) {
    return new TaskHistory(task.id(), task.priority());
  }

  /** Starts a history without events. */
  static TaskHistory of(String taskId, Priority priority) {
    return new TaskHistory(taskId, priority);
  }

  /** Makes the history of a timeline as far as it has happened at an instant. */
  static TaskHistory of(SlaTask task, TaskTimeline timeline, Instant now) {
    if (!task.id().equals(timeline.taskId())) {
      throw new IllegalArgumentException(
          "task "
              + task.id()
              + ": was given the timeline of task "
              + timeline.taskId()
              + ". Maybe two rows were mixed up.");
    }
    TaskHistory history = of(task);
    history.addUpTo(timeline, now.getEpochSecond());
    return history;
  }

  /** Adds the events of a timeline as far as they have happened at a second. */
  void addUpTo(TaskTimeline timeline, long now) {
    List<TaskEvent> events = timeline.events();
    for (int i = 0; i < events.size(); i++) {
      TaskEvent event = events.get(i);
      if (event.at().getEpochSecond() > now) {
        plan(event.at().getEpochSecond());
        return;
      }
      add(event);
    }
  }

  /**
   * Adds an event; a history that refuses one stays as it was.
   *
   * @param event what happened, no earlier than the event before
   * @return this history
   * @throws ImpossibleTimelineException if it cannot have happened after what happened before
   */
  public TaskHistory add(TaskEvent event) {
    long at = event.at().getEpochSecond();
    if (!Checks.isReasonable(at)) {
      throw impossible(event.at(), "lies outside the years 1 to 9999", "it is a placeholder");
    }
    if (at < lastEvent) {
      throw impossible(
          event.at(),
          event.type() + " comes after a later event",
          "sort the events: a TaskTimeline does");
    }
    apply(event, at);
    lastEvent = at;
    firstEvent = firstEvent == NEVER ? at : firstEvent;
    return this;
  }

  private void apply(TaskEvent event, long at) {
    switch (event.type()) {
      case CREATED -> create(event, at);
      case ASSIGNED -> {
        current.assign(at);
        wasAssigned = true;
      }
      case FIRST_ANSWERED -> current.answer(at);
      case UPDATED -> current.update(at);
      case STATUS_CHANGED -> statuses().add(new StatusSince(at, value(event, "a status")));
      case PRIORITY_CHANGED -> changePriority(event);
      case PAUSED -> pause(event, at);
      case RESUMED -> resume(event, at);
      case COMPLETED -> close(event, at);
      case CANCELLED -> {
        close(event, at);
        current.cancelled = true;
      }
      case REOPENED -> reopen(event, at);
    }
  }

  private void create(TaskEvent event, long at) {
    if (current.start != NEVER) {
      throw impossible(event.at(), "created a second time", "two tasks share an id");
    }
    if (firstEvent != NEVER && firstEvent < at) {
      throw impossible(
          event.at(),
          "created after its first event of " + Instant.ofEpochSecond(firstEvent),
          "two columns are swapped");
    }
    current.start = at;
  }

  private void changePriority(TaskEvent event) {
    String value = value(event, "a priority");
    try {
      priority = Priority.valueOf(value.trim().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw impossible(
          event.at(), "unknown priority \"" + value + "\"", "CRITICAL, HIGH, MEDIUM or LOW");
    }
    current.change(priority, event.at().getEpochSecond());
  }

  private void pause(TaskEvent event, long at) {
    requireOpen(event);
    pausedAt = openPauses == 0 ? at : pausedAt;
    openPauses++;
  }

  private void resume(TaskEvent event, long at) {
    requireOpen(event);
    if (openPauses == 0) {
      throw impossible(
          event.at(),
          "resumed, but was not paused",
          "the PAUSED event is missing in the export, or of the same instant and given later");
    }
    openPauses--;
    if (openPauses == 0) {
      endPause(at);
    }
  }

  private void endPause(long at) {
    if (pausedAt != NEVER) {
      addPause(pausedAt, at);
      pausedAt = NEVER;
    }
  }

  private void close(TaskEvent event, long at) {
    requireOpen(event);
    endPause(at);
    openPauses = 0;
    current.closed = at;
    if (statuses != null) {
      statuses.add(new StatusSince(at, null));
    }
  }

  private void reopen(TaskEvent event, long at) {
    if (current.closed == NEVER) {
      throw impossible(
          event.at(),
          "reopened, but was open",
          "the COMPLETED event is missing in the export, or of the same instant and given later");
    }
    Cycle next = new Cycle(priority);
    next.start = at;
    if (wasAssigned) {
      next.assign(at);
    }
    if (reopened == null) {
      reopened = new ArrayList<>(2);
    }
    reopened.add(next);
    current = next;
    if (statuses != null) {
      statuses.add(new StatusSince(at, null));
    }
  }

  private void requireOpen(TaskEvent event) {
    if (current.closed != NEVER) {
      throw impossible(
          event.at(),
          event.type() + " after it was closed on " + Instant.ofEpochSecond(current.closed),
          "the REOPENED event is missing in the export");
    }
  }

  private String value(TaskEvent event, String what) {
    String value = event.value();
    if (value == null) {
      throw impossible(event.at(), event.type() + " does not say to what", "give it " + what);
    }
    return value;
  }

  private ImpossibleTimelineException impossible(Instant at, String problem, String wayOut) {
    return new ImpossibleTimelineException(taskId, at, problem + ". Maybe " + wayOut + ".");
  }

  private List<StatusSince> statuses() {
    if (statuses == null) {
      statuses = new ArrayList<>(4);
    }
    return statuses;
  }

  /** Adds a pause that begins no earlier than the last one. */
  void addPause(long from, long to) {
    if (pauses == PauseSpans.NONE) {
      pauses = new PauseSpans(2);
    }
    pauses.add(from, to);
  }

  /** Notes when the history is known to go on after now; what lies beyond all years is never. */
  void plan(long second) {
    planned = Checks.isReasonable(second) ? Math.min(planned, second) : planned;
  }

  /** Forgets what was planned, because the task is closed for good. */
  void planNothing() {
    planned = PauseSpans.OPEN;
  }

  /** Returns the first second after now at which the history goes on, or the end of time. */
  long planned() {
    return planned;
  }

  String taskId() {
    return taskId;
  }

  long firstEvent() {
    return firstEvent;
  }

  long lastEvent() {
    return lastEvent;
  }

  Priority priority() {
    return priority;
  }

  int cycles() {
    return reopened == null ? 1 : reopened.size() + 1;
  }

  /** Returns a cycle, from 1. */
  Cycle cycle(int number) {
    return number == 1 || reopened == null ? firstCycle : reopened.get(number - 2);
  }

  /** Sets what a row of columns says, in place of events. */
  Cycle only(long first) {
    firstEvent = first;
    return firstCycle;
  }

  /** Returns the pauses by events and by these statuses. */
  PauseSpans pauses(Set<String> pauseStatuses) {
    PauseSpans explicit = pauses;
    if (pausedAt != NEVER) {
      PauseSpans lasting = new PauseSpans(1);
      lasting.add(pausedAt, PauseSpans.OPEN);
      explicit = PauseSpans.union(explicit, lasting);
    }
    if (statuses == null || pauseStatuses.isEmpty()) {
      return explicit;
    }
    return PauseSpans.union(explicit, inStatus(statuses, pauseStatuses));
  }

  private static PauseSpans inStatus(List<StatusSince> statuses, Set<String> pauseStatuses) {
    PauseSpans spans = new PauseSpans(statuses.size());
    for (int i = 0; i < statuses.size(); i++) {
      String status = statuses.get(i).status();
      if (status != null && pauseStatuses.contains(status)) {
        boolean last = i + 1 == statuses.size();
        spans.add(statuses.get(i).at(), last ? PauseSpans.OPEN : statuses.get(i + 1).at());
      }
    }
    return spans;
  }
}
