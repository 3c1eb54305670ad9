package org.sopkit.benchmarks.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * What must not cost anything: a longer span, more holidays. Beside the physical limits: a binary
 * search in a table as large as ours, two of them, a hash lookup, an array read.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpanBenchmark {

  private static final int STARTS = 1024;
  private static final Duration FORTY_HOURS = Duration.ofHours(40);
  private static final Duration TEN_YEARS = Duration.ofDays(3652);

  @Param({"11", "400"})
  int holidays;

  private final Instant[] starts = new Instant[STARTS];
  private final Instant[] fourHoursLater = new Instant[STARTS];
  private final Instant[] tenYearsLater = new Instant[STARTS];
  private final long[] table = new long[5200];
  private final Map<Instant, Instant> answers = new HashMap<>();
  private WorkingCalendar calendar;
  private int next;

  /** Builds the calendar and the bare table. */
  @Setup
  public void setUp() {
    calendar = CalendarBenchmark.Calendars.withDatedHolidays(holidays);
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.parse("2017-01-06T07:13:20Z").plusSeconds(i * 127_733L);
      fourHoursLater[i] = starts[i].plusSeconds(14_400);
      tenYearsLater[i] = starts[i].plus(TEN_YEARS);
      answers.put(starts[i], starts[i]);
    }
    for (int i = 0; i < table.length; i++) {
      table[i] = starts[0].getEpochSecond() + i * 43_200L;
    }
  }

  private Instant start() {
    next = (next + 1) & (STARTS - 1);
    return starts[next];
  }

  @Benchmark
  public Instant add40Hours() {
    return calendar.plus(start(), FORTY_HOURS);
  }

  @Benchmark
  public Duration between4Hours() {
    Instant from = start();
    return calendar.between(from, fourHoursLater[next]);
  }

  @Benchmark
  public Duration between10Years() {
    Instant from = start();
    return calendar.between(from, tenYearsLater[next]);
  }

  @Benchmark
  public long limitBinarySearch() {
    return Arrays.binarySearch(table, start().getEpochSecond());
  }

  /** What a sum of working time between two instants needs at least. */
  @Benchmark
  public long limitTwoBinarySearches() {
    long from = start().getEpochSecond();
    return (long) Arrays.binarySearch(table, from)
        - Arrays.binarySearch(table, from + TEN_YEARS.toSeconds());
  }

  @Benchmark
  public Instant limitHashLookup() {
    return answers.get(start());
  }

  @Benchmark
  public Instant limitArrayRead() {
    return start();
  }
}
