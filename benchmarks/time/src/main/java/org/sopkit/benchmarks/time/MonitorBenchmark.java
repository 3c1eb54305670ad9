package org.sopkit.benchmarks.time;

import java.time.Instant;
import java.util.List;
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
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaChange;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaMonitor;

/**
 * A million open tasks in the monitor, and one call that lets so much time pass that a thousand of
 * them change. Each call is measured alone, as a host makes it once in a while.
 *
 * <p>{@code Warmup(0)} on the command line ({@code -wi 0}) shows the first call of a process.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
public class MonitorBenchmark {

  private static final int TASKS = 1_000_000;
  private static final int CHANGES = 1_000;

  private WorkingCalendar calendar;
  private SlaMonitor<Tickets.Ticket> monitor;
  private Tickets.Ticket[] rows;
  private long[] sorted;
  private long now;
  private int next;

  /** Opens one task in every working second, and loads them shortly before the first warning. */
  @Setup
  public void setUp() {
    calendar = CalendarBenchmark.Calendars.sopkit(11);
    // 1,000,000 s are 278 h: all are open before the first warning, 80 % of 400 h = 320 h
    now = calendar.plusSeconds(Tickets.FIRST.getEpochSecond(), 320 * 3_600L - 1);
    SlaEvaluator<Tickets.Ticket> evaluator =
        SlaEvaluator.of(Policies.resolution(calendar, 400), Tickets.access());
    monitor = SlaMonitor.startingAt(evaluator, Instant.ofEpochSecond(now));
    List<Tickets.Ticket> open = Tickets.open(calendar, TASKS);
    open.forEach(monitor::load);
    rows = open.toArray(new Tickets.Ticket[0]);
    sorted = open.stream().mapToLong(Tickets.Ticket::opened).sorted().toArray();
  }

  @Benchmark
  public List<SlaChange<Tickets.Ticket>> advanceOver1000Changes() {
    now = calendar.plusSeconds(now, CHANGES);
    List<SlaChange<Tickets.Ticket>> changes = monitor.advanceTo(Instant.ofEpochSecond(now));
    if (changes.size() != CHANGES) {
      throw new IllegalStateException(changes.size() + " changes");
    }
    return changes;
  }

  /** The limit: a thousand searches in a sorted array of a million, and a read of each row. */
  @Benchmark
  public long limit1000BinarySearches() {
    long sum = 0;
    for (int i = 0; i < CHANGES; i++) {
      next = (next + 514_229) % TASKS; // a prime: another place each time
      int found = java.util.Arrays.binarySearch(sorted, rows[next].opened());
      sum += rows[found].opened();
    }
    return sum;
  }
}
