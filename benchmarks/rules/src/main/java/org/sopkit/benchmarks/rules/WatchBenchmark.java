package org.sopkit.benchmarks.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaChange;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaMonitor;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaRowAccess;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/**
 * Open tasks watched live, one tick a minute: those whose next change has come are judged anew,
 * beside judging all of them at each tick. Deadlines are spread evenly over 5,400 minutes.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class WatchBenchmark {

  private static final int TICKS = 500;
  private static final int TICKS_OF_ALL = 5;
  private static final int MINUTES = 5_400;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z"); // a Monday

  @Param("100000")
  int tasks;

  private final SopRules rules = SopRules.standard();
  private final List<Task> rows = new ArrayList<>();
  private SlaEvaluator<Task> evaluator;
  private SlaMonitor<Task> monitor;
  private Instant now;

  /** A host's row. */
  record Task(String id, Instant opened) {}

  /** Makes the tasks: 90 hours for each; the oldest falls due with the first tick. */
  @Setup
  public void load() {
    WorkingCalendar always =
        WorkingCalendar.of(
            CalendarDefinition.builder("always")
                .zone("UTC")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build());
    SlaObjective hours = SlaObjective.of("resolution", SlaNotation.parse("within 90h"), "always");
    SlaPolicySet policies = SlaPolicySet.of("client", SlaPolicy.of("support", "1", hours));
    evaluator =
        SlaEvaluator.of(
            SlaClock.of(policies, always),
            SlaRowAccess.of(
                Task::id, task -> TaskType.SUPPORT_L1, task -> Priority.HIGH, Task::opened));
    for (int i = 0; i < tasks; i++) {
      long second = (long) i * MINUTES * 60 / tasks;
      rows.add(new Task("T-" + i, START.minusSeconds(second)));
    }
  }

  /** Starts anew: nothing is late yet that was not. */
  @Setup(Level.Iteration)
  public void start() {
    now = START;
    monitor = SlaMonitor.startingAt(evaluator, START);
    rows.forEach(monitor::load);
  }

  @Benchmark
  @OperationsPerInvocation(TICKS)
  public long changedOnly() {
    long findings = 0;
    for (int i = 0; i < TICKS; i++) {
      now = now.plus(Duration.ofMinutes(1));
      for (SlaChange<Task> change : monitor.advanceTo(now)) {
        for (SlaStatus status : evaluator.evaluate(change.row(), now).statuses()) {
          findings += rules.judge(status, Priority.HIGH).size();
        }
      }
    }
    if (findings < TICKS) {
      throw new IllegalStateException("only " + findings + " findings in " + TICKS + " ticks");
    }
    return findings;
  }

  @Benchmark
  @OperationsPerInvocation(TICKS_OF_ALL)
  public long all() {
    long[] findings = new long[1];
    for (int i = 0; i < TICKS_OF_ALL; i++) {
      now = now.plus(Duration.ofMinutes(1));
      rules.judgeSla(
          rows.stream()
              .flatMap(task -> evaluator.evaluate(task, now).statuses().stream())
              .map(status -> SlaView.of(status, Priority.HIGH, rules.thresholds())),
          finding -> findings[0]++);
    }
    return findings[0];
  }
}
