package org.sopkit.examples.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.examples.tasks.TaskRowAccess;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.report.TaskState;

/**
 * Says where a task of the export stands, in the words of the report. Immutable and thread-safe.
 */
final class Judge {

  private final MappingFile file;
  private final Instant now;
  private final SlaEvaluator<TaskRow> evaluator;

  /** For each policy the objective that ends with the task. */
  private final Map<String, String> mainObjective = new HashMap<>();

  Judge(MappingFile file, Instant now) {
    this.file = file;
    this.now = now;
    this.evaluator = SlaEvaluator.of(file.clock(), TaskRowAccess.at(now));
    file.policies()
        .forEach(
            policy ->
                policy.objectives().stream()
                    .filter(objective -> objective.stop() == SlaObjective.Stop.COMPLETED)
                    .findFirst()
                    .ifPresent(objective -> mainObjective.put(policy.id(), objective.name())));
  }

  /** Judges a task; one whose times no calendar holds is rejected like one that cannot be read. */
  @Nullable JudgedTask judge(TaskRow row, Consumer<Rejection> rejections) {
    try {
      return judge(row);
    } catch (CalendarException | ImpossibleTimelineException e) {
      rejections.accept(Rejection.notJudgeable(row, e));
      return null;
    }
  }

  private JudgedTask judge(TaskRow row) {
    SlaEvaluation evaluation = evaluator.evaluate(row, now);
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
