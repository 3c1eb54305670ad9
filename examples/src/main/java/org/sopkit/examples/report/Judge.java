package org.sopkit.examples.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.report.TaskState;

/**
 * Says where a task of the export stands: turns its columns into the events the SLA clock reads.
 *
 * <p>A task is complete when it is closed. Where the export has only the minutes of a pause, the
 * pause is taken to begin with the task. Immutable and thread-safe.
 */
final class Judge {

  private final MappingFile file;
  private final Instant now;

  /** For each policy the objective that ends with the task. */
  private final Map<String, String> mainObjective = new HashMap<>();

  Judge(MappingFile file, Instant now) {
    this.file = file;
    this.now = now;
    file.policies()
        .policies()
        .forEach(
            policy ->
                policy.objectives().stream()
                    .filter(objective -> objective.stop() == SlaObjective.Stop.COMPLETED)
                    .findFirst()
                    .ifPresent(objective -> mainObjective.put(policy.id(), objective.name())));
  }

  JudgedTask judge(TaskRow row) {
    SlaTask task =
        new SlaTask(row.id(), row.type(), row.priority(), Set.of(), row.instant(TaskField.DUE));
    TaskTimeline timeline = new TaskTimeline(row.id(), events(row));
    SlaEvaluation evaluation = file.clock().evaluate(task, timeline, now);
    SlaStatus status = main(evaluation);
    return new JudgedTask(row, evaluation, status, state(row, status), workingTime(row, status));
  }

  private @Nullable SlaStatus main(SlaEvaluation evaluation) {
    for (SlaStatus status : evaluation.statuses()) {
      if (status.objective().equals(mainObjective.get(status.source().policyId()))) {
        return status;
      }
    }
    return null;
  }

  private List<TaskEvent> events(TaskRow row) {
    List<TaskEvent> events = new ArrayList<>(5);
    long opened = row.number(TaskField.OPENED);
    add(events, opened, TaskEventType.CREATED);
    if (row.has(TaskField.FIRST_ANSWERED)) {
      add(events, row.number(TaskField.FIRST_ANSWERED), TaskEventType.FIRST_ANSWERED);
    }
    addPause(events, row, opened);
    if (row.has(TaskField.CLOSED)) {
      boolean cancelled = row.status() == TaskStatus.CANCELLED;
      add(
          events,
          row.number(TaskField.CLOSED),
          cancelled ? TaskEventType.CANCELLED : TaskEventType.COMPLETED);
    } else if (row.status() == TaskStatus.CANCELLED) {
      add(events, now.getEpochSecond(), TaskEventType.CANCELLED);
    }
    return events;
  }

  private void addPause(List<TaskEvent> events, TaskRow row, long opened) {
    long end = row.has(TaskField.CLOSED) ? row.number(TaskField.CLOSED) : now.getEpochSecond();
    if (row.has(TaskField.PAUSED_FROM)) {
      long from = row.number(TaskField.PAUSED_FROM);
      if (from < end) {
        add(events, from, TaskEventType.PAUSED);
        if (row.has(TaskField.PAUSED_UNTIL) && row.number(TaskField.PAUSED_UNTIL) < end) {
          add(events, row.number(TaskField.PAUSED_UNTIL), TaskEventType.RESUMED);
        }
      }
    } else if (row.has(TaskField.PAUSED_MINUTES) && row.number(TaskField.PAUSED_MINUTES) > 0) {
      long until = opened + 60 * row.number(TaskField.PAUSED_MINUTES);
      if (opened < end) {
        add(events, opened, TaskEventType.PAUSED);
      }
      if (until < end) {
        add(events, until, TaskEventType.RESUMED);
      }
    }
  }

  private static void add(List<TaskEvent> events, long second, TaskEventType type) {
    events.add(TaskEvent.of(Instant.ofEpochSecond(second), type));
  }

  private static TaskState state(TaskRow row, @Nullable SlaStatus status) {
    if (row.status() == TaskStatus.CANCELLED) {
      return TaskState.CANCELLED;
    }
    if (status == null) {
      return withoutTarget(row);
    }
    return switch (status.state()) {
      case NOT_STARTED -> TaskState.ON_TRACK;
      case RUNNING -> status.latestWarning().isPresent() ? TaskState.AT_RISK : TaskState.ON_TRACK;
      case PAUSED -> TaskState.PAUSED;
      case MET -> TaskState.MET;
      case BREACHED_OPEN -> TaskState.LATE;
      case BREACHED_CLOSED -> TaskState.CLOSED_LATE;
      case CANCELLED -> TaskState.CANCELLED;
      case NO_TARGET -> withoutTarget(row);
    };
  }

  private static TaskState withoutTarget(TaskRow row) {
    return row.has(TaskField.CLOSED)
        ? TaskState.CLOSED_WITHOUT_TARGET
        : TaskState.OPEN_WITHOUT_TARGET;
  }

  private long workingTime(TaskRow row, @Nullable SlaStatus status) {
    if (status == null || !row.has(TaskField.CLOSED)) {
      return TaskRow.UNKNOWN;
    }
    WorkingCalendar calendar = file.calendar(status.source().calendarId());
    return calendar == null
        ? TaskRow.UNKNOWN
        : calendar.betweenSeconds(row.number(TaskField.OPENED), row.number(TaskField.CLOSED));
  }
}
