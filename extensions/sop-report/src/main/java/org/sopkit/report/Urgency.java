package org.sopkit.report;

import java.time.Instant;
import java.util.Comparator;

/**
 * How soon a task needs somebody: late, at risk, due before the day ends, or later.
 *
 * @param endOfToday midnight after the report's instant, in the report's zone
 */
record Urgency(Instant endOfToday) {

  /** The filter of tasks that are merely due before the day ends. */
  static final String TODAY = "TODAY";

  static Urgency at(ReportHeader header) {
    return new Urgency(
        header
            .now()
            .atZone(header.zone())
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(header.zone())
            .toInstant());
  }

  /** Says whether a task that is neither late nor at risk is due before the day ends. */
  boolean isDueToday(TaskLine task) {
    Instant due = task.due();
    return due != null
        && due.isBefore(endOfToday)
        && (task.state() == TaskState.ON_TRACK || task.state() == TaskState.PAUSED);
  }

  /** Says whether somebody has to work on it today. */
  boolean isForToday(TaskLine task) {
    return task.state() == TaskState.LATE || task.state() == TaskState.AT_RISK || isDueToday(task);
  }

  /** The filter the task falls under: {@link #TODAY} or its state. */
  String group(TaskLine task) {
    return isDueToday(task) ? TODAY : task.state().name();
  }

  /** The order of those filters: 0 late, 1 at risk, 2 due today, 3 later. */
  int rank(TaskLine task) {
    return switch (task.state()) {
      case LATE -> 0;
      case AT_RISK -> 1;
      default -> isDueToday(task) ? 2 : 3;
    };
  }

  /** Late first, then at risk, then due today; in each by priority, then by deadline. */
  Comparator<TaskLine> mostUrgentFirst() {
    return Comparator.comparingInt(this::rank)
        .thenComparing(TaskLine::priority, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(TaskLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(TaskLine::id);
  }
}
