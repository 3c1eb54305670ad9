package org.sopkit.benchmarks.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaTask;

/**
 * One clock: a task with five events, two objectives and one pause, its status and its next change.
 *
 * <p>A thousand tasks and instants take turns. The limits beside it are what any answer needs at
 * least: finding the task by its id, or reading it from an array.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClockBenchmark {

  private static final int TASKS = 1024;

  private final SlaTask[] tasks = new SlaTask[TASKS];
  private final TaskTimeline[] timelines = new TaskTimeline[TASKS];
  private final Instant[] nows = new Instant[TASKS];
  private final Map<String, SlaTask> byId = new HashMap<>();
  private final String[] ids = new String[TASKS];
  private SlaClock clock;
  private int next;

  /** Makes the tasks. */
  @Setup
  public void setUp() {
    WorkingCalendar office = CalendarBenchmark.Calendars.sopkit(11);
    clock = Policies.support(office);
    for (int i = 0; i < TASKS; i++) {
      String id = "T-" + i;
      long created = office.plusSeconds(Tickets.FIRST.getEpochSecond(), 977L * i);
      List<TaskEvent> events = new ArrayList<>();
      events.add(event(office, created, 0, TaskEventType.CREATED));
      events.add(TaskEvent.assigned(at(office, created, 600), "lea"));
      events.add(event(office, created, 1_200, TaskEventType.PAUSED));
      events.add(event(office, created, 40_000, TaskEventType.RESUMED));
      events.add(event(office, created, 44_000, TaskEventType.FIRST_ANSWERED));
      tasks[i] = SlaTask.of(id, TaskType.SUPPORT_L1, Priority.MEDIUM);
      timelines[i] = new TaskTimeline(id, events);
      nows[i] = at(office, created, 50_000);
      ids[i] = id;
      byId.put(id, tasks[i]);
    }
  }

  private static TaskEvent event(
      WorkingCalendar office, long created, long after, TaskEventType type) {
    return TaskEvent.of(at(office, created, after), type);
  }

  private static Instant at(WorkingCalendar office, long created, long after) {
    return Instant.ofEpochSecond(office.plusSeconds(created, after));
  }

  private int turn() {
    next = (next + 1) & (TASKS - 1);
    return next;
  }

  @Benchmark
  public SlaEvaluation evaluate() {
    int i = turn();
    return clock.evaluate(tasks[i], timelines[i], nows[i]);
  }

  @Benchmark
  public SlaTask limitHashLookup() {
    return byId.get(ids[turn()]);
  }

  @Benchmark
  public SlaTask limitArrayRead() {
    return tasks[turn()];
  }
}
