package org.sopkit.benchmarks.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaReading;
import org.sopkit.model.sla.SlaState;

/**
 * A million rows of a host, judged by one thread: two objectives each, one row in four paused. Rows
 * per second; the limits read each row once, in the order of the list or by a hash of its id.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BulkBenchmark {

  private static final int ROWS = 1_000_000;

  private List<Tickets.Ticket> rows;
  private SlaEvaluator<Tickets.Ticket> evaluator;
  private SlaEvaluator<Tickets.Ticket> daysEvaluator;
  private Instant now;
  private final Map<String, Tickets.Ticket> byId = new HashMap<>();

  /** Makes the rows. */
  @Setup
  public void setUp() {
    WorkingCalendar calendar = CalendarBenchmark.Calendars.sopkit(11);
    rows = Tickets.mixed(calendar, ROWS);
    evaluator = SlaEvaluator.of(Policies.support(calendar), Tickets.access());
    daysEvaluator = SlaEvaluator.of(Policies.supportInDays(calendar), Tickets.access());
    now = Instant.ofEpochSecond(calendar.plusSeconds(Tickets.FIRST.getEpochSecond(), ROWS));
    rows.forEach(row -> byId.put(row.id(), row));
  }

  /** Counts what is late; the figures come one after the other in the same object. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long scan() {
    Late late = new Late();
    evaluator.scan(rows, now, late);
    return late.count;
  }

  /** The same with targets in working days: D+1 and D+3 at the end of the day. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long scanDays() {
    Late late = new Late();
    daysEvaluator.scan(rows, now, late);
    return late.count;
  }

  /** The same by a stream of results, an object for each status. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long stream() {
    return evaluator
        .evaluate(rows.stream(), now)
        .filter(row -> row.evaluation().state("resolution") == SlaState.BREACHED_OPEN)
        .count();
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long limitReadEachRow() {
    long sum = 0;
    for (Tickets.Ticket row : rows) {
      sum += row.opened();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long limitHashLookupOfEachRow() {
    long sum = 0;
    for (Tickets.Ticket row : rows) {
      sum += byId.get(row.id()).opened();
    }
    return sum;
  }

  private static final class Late implements SlaEvaluator.Visitor<Tickets.Ticket> {

    private long count;

    @Override
    public void reading(Tickets.Ticket row, SlaReading reading) {
      if (reading.state() == SlaState.BREACHED_OPEN) {
        count++;
      }
    }

    @Override
    public void refused(Tickets.Ticket row, RuntimeException problem) {
      throw problem;
    }
  }
}
