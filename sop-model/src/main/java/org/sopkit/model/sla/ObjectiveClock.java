package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.calendar.WorkingCalendar;

/** One objective of a policy, bound to its calendar. Immutable. */
final class ObjectiveClock {

  private final SlaObjective objective;
  private final SlaSource source;
  private final WorkingCalendar calendar;
  private final @Nullable BoundTarget[] targets;
  private final @Nullable DueDates[] dates;
  private final List<Threshold> thresholds;

  ObjectiveClock(SlaObjective objective, SlaSource source, WorkingCalendar calendar) {
    this.objective = objective;
    this.source = source;
    this.calendar = calendar;
    this.targets = new BoundTarget[Priority.values().length];
    this.dates = new DueDates[targets.length];
    for (Priority priority : Priority.values()) {
      SlaTarget target = objective.targetOf(priority);
      targets[priority.ordinal()] = target == null ? null : target.on(calendar);
      dates[priority.ordinal()] = target == null ? null : DueDates.of(target, calendar);
    }
    List<Threshold> all = new ArrayList<>();
    objective.warnings().forEach(warning -> all.add(Threshold.of(warning)));
    objective.escalations().forEach(step -> all.add(Threshold.of(step)));
    this.thresholds = List.copyOf(all);
  }

  SlaSource source() {
    return source;
  }

  String name() {
    return objective.name();
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  List<Threshold> thresholds() {
    return thresholds;
  }

  /** Says whether a deadline that the host stores wins. */
  boolean takesStoredDues() {
    return objective.deadline() != SlaObjective.Deadline.COMPUTED;
  }

  /** Returns what the policy promises to a task, whatever the host stores; or null. */
  @Nullable SlaTarget promise(Priority priority) {
    return objective.targetOf(priority);
  }

  /** Says whether anything was promised to a task. */
  boolean promises(Priority priority, @Nullable Instant storedDue) {
    return storedDue != null || computed(priority) != null;
  }

  /** Returns what was promised to a task, or null. */
  @Nullable BoundTarget target(Priority priority, @Nullable Instant storedDue) {
    return storedDue == null ? computed(priority) : BoundInstant.stored(storedDue);
  }

  /** Returns the days on which something due by a day can be due; null for any other target. */
  @Nullable DueDates dates(Priority priority, @Nullable Instant storedDue) {
    return storedDue == null ? dates[priority.ordinal()] : null;
  }

  private @Nullable BoundTarget computed(Priority priority) {
    SlaObjective.Deadline deadline = objective.deadline();
    return deadline == SlaObjective.Deadline.STORED_ONLY ? null : targets[priority.ordinal()];
  }

  /** Says whether each update of the task starts a new cycle of this objective. */
  boolean isPeriodic() {
    return objective.stop() == SlaObjective.Stop.UPDATED;
  }

  /**
   * One run of the clock, from a start to what fulfils it, or to the end of its promise; instants
   * can be NEVER.
   */
  record Run(int number, Priority priority, long start, long fulfilled, long withdrawn) {

    Run(int number, Priority priority, long start, long fulfilled) {
      this(number, priority, start, fulfilled, TaskHistory.NEVER);
    }

    /** Returns the same run by a promise that ended before it was fulfilled. */
    Run withdrawn(Priority then, long until) {
      return new Run(number, then, start, TaskHistory.NEVER, until);
    }
  }

  /** Returns the run that a cycle of the task is. */
  Run run(TaskHistory history, int number) {
    TaskHistory.Cycle cycle = history.cycle(number);
    long fulfilled = fulfilled(cycle);
    long start = start(history, number);
    if (fulfilled != TaskHistory.NEVER && start > fulfilled) {
      start = TaskHistory.NEVER; // fulfilled before it was owed
    }
    return new Run(number, priority(cycle, fulfilled), start, fulfilled);
  }

  /** Returns the priority that counts: that of the task when the objective was fulfilled. */
  private Priority priority(TaskHistory.Cycle cycle, long fulfilled) {
    Priority then = null;
    if (objective.stop() == SlaObjective.Stop.ASSIGNED && fulfilled == cycle.assigned) {
      then = cycle.assignedAs;
    } else if (objective.stop() == SlaObjective.Stop.FIRST_ANSWERED
        && fulfilled == cycle.answered) {
      then = cycle.answeredAs;
    }
    return then == null ? cycle.priority : then;
  }

  /** Returns the last cycle in which it is owed; what a cancelling left open is owed anew. */
  int lastOwed(TaskHistory history) {
    if (objective.stop() == SlaObjective.Stop.COMPLETED) {
      return history.cycles();
    }
    int last = 1;
    while (last < history.cycles()
        && history.cycle(last).cancelled
        && fulfilled(history.cycle(last)) == TaskHistory.NEVER) {
      last++;
    }
    return last;
  }

  /** Returns the runs from update to update within a cycle of the task; the last may be open. */
  List<Run> periods(TaskHistory history, int number) {
    TaskHistory.Cycle cycle = history.cycle(number);
    int next = number;
    for (int before = 1; before < number; before++) {
      next += counted(history.cycle(before), start(history, before));
    }
    long start = start(history, number);
    List<TaskHistory.Update> updates = cycle.updates();
    List<Run> runs = new ArrayList<>();
    for (int i = updates.size() - counted(cycle, start); i < updates.size(); i++) {
      runs.add(new Run(next, updates.get(i).priority(), start, updates.get(i).at()));
      start = updates.get(i).at();
      next++;
    }
    runs.add(new Run(next, cycle.priority, start, fulfilled(cycle)));
    return runs;
  }

  /** Returns how many updates of a cycle come after the start of its clock. */
  private static int counted(TaskHistory.Cycle cycle, long start) {
    List<TaskHistory.Update> updates = cycle.updates();
    int from = updates.size();
    while (start != TaskHistory.NEVER && from > 0 && updates.get(from - 1).at() > start) {
      from--;
    }
    return updates.size() - from;
  }

  /** Returns when the clock of a cycle starts, or {@link TaskHistory#NEVER}. */
  private long start(TaskHistory history, int number) {
    TaskHistory.Cycle cycle = history.cycle(number);
    return switch (objective.start()) {
      case CREATED -> created(history, cycle);
      case ASSIGNED -> cycle.assigned;
      case FIRST_EVENT -> number == 1 ? history.firstEvent() : cycle.start;
    };
  }

  private long created(TaskHistory history, TaskHistory.Cycle cycle) {
    if (cycle.start == TaskHistory.NEVER && history.firstEvent() != TaskHistory.NEVER) {
      throw new ImpossibleTimelineException(
          history.taskId(),
          Instant.ofEpochSecond(history.firstEvent()),
          "has events, but was never created. Maybe the CREATED event is missing, or objective "
              + objective.name()
              + " should start at FIRST_EVENT.");
    }
    return cycle.start;
  }

  /** Returns when the objective was fulfilled in a cycle, or {@link TaskHistory#NEVER}. */
  private long fulfilled(TaskHistory.Cycle cycle) {
    long early =
        switch (objective.stop()) {
          case ASSIGNED -> cycle.assigned;
          case FIRST_ANSWERED -> cycle.answered;
          case UPDATED, COMPLETED -> TaskHistory.NEVER;
        };
    long completed = cycle.cancelled ? TaskHistory.NEVER : cycle.closed;
    if (early == TaskHistory.NEVER) {
      return completed;
    }
    return completed == TaskHistory.NEVER ? early : Math.min(early, completed);
  }

  /** Says whether pauses of the task are this objective's too. */
  boolean isPausable() {
    return objective.pauses() == SlaObjective.Pauses.STOP_THE_CLOCK;
  }
}
