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
  private final List<Threshold> thresholds;

  ObjectiveClock(SlaObjective objective, SlaSource source, WorkingCalendar calendar) {
    this.objective = objective;
    this.source = source;
    this.calendar = calendar;
    this.targets = new BoundTarget[Priority.values().length];
    for (Priority priority : Priority.values()) {
      SlaTarget target = objective.targetOf(priority);
      targets[priority.ordinal()] = target == null ? null : target.on(calendar);
    }
    List<Threshold> all = new ArrayList<>();
    objective.warnings().forEach(warning -> all.add(Threshold.of(warning)));
    objective.escalations().forEach(step -> all.add(Threshold.of(step)));
    this.thresholds = List.copyOf(all);
  }

  SlaObjective objective() {
    return objective;
  }

  SlaSource source() {
    return source;
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  List<Threshold> thresholds() {
    return thresholds;
  }

  /** Says whether reopening the task starts a new cycle of this objective. */
  boolean restarts() {
    return objective.stop() == SlaObjective.Stop.COMPLETED;
  }

  /** Returns what was promised to a task, or null. */
  @Nullable BoundTarget target(Priority priority, @Nullable Instant storedDue) {
    SlaObjective.Deadline deadline = objective.deadline();
    if (storedDue != null && deadline != SlaObjective.Deadline.COMPUTED) {
      return BoundInstant.stored(storedDue);
    }
    return deadline == SlaObjective.Deadline.STORED_ONLY ? null : targets[priority.ordinal()];
  }

  /** Returns when the clock of a cycle starts, or {@link TaskHistory#NEVER}. */
  long start(TaskHistory history, int number) {
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
  long fulfilled(TaskHistory.Cycle cycle) {
    long early =
        switch (objective.stop()) {
          case ASSIGNED -> cycle.assigned;
          case FIRST_ANSWERED -> cycle.answered;
          case COMPLETED -> TaskHistory.NEVER;
        };
    long completed = cycle.cancelled ? TaskHistory.NEVER : cycle.closed;
    if (early == TaskHistory.NEVER) {
      return completed;
    }
    return completed == TaskHistory.NEVER ? early : Math.min(early, completed);
  }

  /** Says whether pauses of the task stop the clock of a target. */
  boolean isPausable(BoundTarget target) {
    return target.movedByPauses() && objective.pauses() == SlaObjective.Pauses.STOP_THE_CLOCK;
  }
}
