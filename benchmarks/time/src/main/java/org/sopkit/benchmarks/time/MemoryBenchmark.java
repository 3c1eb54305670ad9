package org.sopkit.benchmarks.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaMonitor;

/**
 * What is kept in memory, as the heap says after a full collection. The lines that count are {@code
 * bytes}; the times only tell how long making so many takes.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1) // the counter adds up iterations
public class MemoryBenchmark {

  private static final int CALENDARS = 200;
  private static final int TASKS = 1_000_000;
  private static final Instant FROM = Instant.parse("2020-01-06T08:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofDays(3652));

  /** What one of them takes. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Kept {
    /** Of one calendar, or of one task besides the host's row. */
    public long bytes;
  }

  /** A calendar of eleven holidays, asked about ten years. */
  @Benchmark
  public List<WorkingCalendar> tenYearCalendar(Kept kept) {
    long before = used();
    List<WorkingCalendar> calendars = new ArrayList<>(CALENDARS);
    for (int i = 0; i < CALENDARS; i++) {
      WorkingCalendar calendar = CalendarBenchmark.Calendars.sopkit(11);
      calendar.between(FROM, TO);
      calendars.add(calendar);
    }
    kept.bytes = (used() - before) / CALENDARS;
    return calendars;
  }

  /** A task in the monitor; the rows are the host's and there before. */
  @Benchmark
  public SlaMonitor<Tickets.Ticket> monitoredTask(Kept kept) {
    WorkingCalendar calendar = CalendarBenchmark.Calendars.sopkit(11);
    List<Tickets.Ticket> rows = Tickets.open(calendar, TASKS);
    SlaEvaluator<Tickets.Ticket> evaluator =
        SlaEvaluator.of(Policies.resolution(calendar, 400), Tickets.access());
    long before = used();
    SlaMonitor<Tickets.Ticket> monitor =
        SlaMonitor.startingAt(
            evaluator,
            Instant.ofEpochSecond(calendar.plusSeconds(Tickets.FIRST.getEpochSecond(), TASKS)));
    rows.forEach(monitor::load);
    kept.bytes = (used() - before) / TASKS;
    if (monitor.size() != rows.size()) { // also keeps both alive until here
      throw new IllegalStateException("lost a row");
    }
    return monitor;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
