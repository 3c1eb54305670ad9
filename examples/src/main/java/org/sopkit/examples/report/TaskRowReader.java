package org.sopkit.examples.report;

import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.mapping.WorthSettings;
import org.sopkit.examples.tasks.Verdict;
import org.sopkit.kpi.Dimension;
import org.sopkit.kpi.KpiRowReader;
import org.sopkit.kpi.OnTimeOutcome;

/** Hands judged tasks to the calculators, read in one of three ways. Immutable and thread-safe. */
final class TaskRowReader implements KpiRowReader<JudgedTask> {

  private enum Reading {
    TO_CLOSING,
    TO_RESOLUTION,
    AS_STORED
  }

  private final Reading reading;
  private final WorthSettings worth;

  private TaskRowReader(Reading reading, WorthSettings worth) {
    this.reading = reading;
    this.worth = worth;
  }

  /** From opening to closing, and our verdict. */
  static TaskRowReader toClosing(TaskMapping mapping) {
    return new TaskRowReader(Reading.TO_CLOSING, mapping.worth());
  }

  /** From opening to resolution. */
  static TaskRowReader toResolution(TaskMapping mapping) {
    return new TaskRowReader(Reading.TO_RESOLUTION, mapping.worth());
  }

  /** The source's own verdict. */
  static TaskRowReader asStored(TaskMapping mapping) {
    return new TaskRowReader(Reading.AS_STORED, mapping.worth());
  }

  @Override
  public String id(JudgedTask task) {
    return task.row().id();
  }

  @Override
  public long openedAt(JudgedTask task) {
    return task.row().number(TaskField.OPENED);
  }

  @Override
  public long closedAt(JudgedTask task) {
    return switch (reading) {
      case TO_CLOSING -> task.closed();
      case TO_RESOLUTION -> task.row().number(TaskField.RESOLVED);
      // The source judges open tasks too; only its verdicts are counted in this reading.
      case AS_STORED -> openedAt(task);
    };
  }

  @Override
  public OnTimeOutcome outcome(JudgedTask task) {
    return switch (reading) {
      case TO_CLOSING -> task.outcome();
      case TO_RESOLUTION -> OnTimeOutcome.NO_TARGET;
      case AS_STORED ->
          task.row().verdict() == Verdict.MET ? OnTimeOutcome.MET : OnTimeOutcome.CLOSED_LATE;
    };
  }

  @Override
  public long dueAt(JudgedTask task) {
    return task.status() == null || task.status().due() == null
        ? UNKNOWN
        : task.status().due().getEpochSecond();
  }

  @Override
  public long workingLeadTime(JudgedTask task) {
    return reading == Reading.TO_CLOSING ? task.workingLeadTime() : UNKNOWN;
  }

  @Override
  public long handlingTime(JudgedTask task) {
    long minutes = task.row().number(TaskField.HANDLING_MINUTES);
    return minutes == UNKNOWN ? UNKNOWN : 60 * minutes;
  }

  @Override
  public long baselineHandlingTime(JudgedTask task) {
    Integer minutes = worth.baselineMinutes(task.row().type());
    return minutes == null ? UNKNOWN : 60L * minutes;
  }

  @Override
  public long defects(JudgedTask task) {
    return task.row().number(TaskField.DEFECTS);
  }

  @Override
  public long reworks(JudgedTask task) {
    return task.row().number(TaskField.REWORKS);
  }

  @Override
  public long reopenings(JudgedTask task) {
    return task.row().number(TaskField.REOPENINGS);
  }

  @Override
  public @Nullable String dimension(JudgedTask task, Dimension dimension) {
    return switch (dimension) {
      case TYPE -> task.row().type().code();
      case OWNER -> task.row().text(TaskField.OWNER);
      case PRIORITY -> task.row().priority().name();
      case SOP -> task.row().text(TaskField.SOP);
      case PROVIDER, SECTOR -> null;
    };
  }
}
