package org.sopkit.benchmarks.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;

/**
 * Measuring working time over years, beside TASKANA. It walks by recursion, a frame for each day,
 * and overflows its stack on the longest span: then {@code overflows} counts the calls without an
 * answer, and the time is how long it takes until there is none. jBPM has no such question.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BetweenBenchmark {

  private static final Instant FROM = Instant.parse("2020-01-06T08:00:00Z");

  @Param({"1", "5", "10"})
  int years;

  private WorkingCalendar calendar;
  private WorkingTimeCalculatorImpl taskana;
  private Instant to;

  /** What came of the calls. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Outcome {
    /** Calls with an answer. */
    public long answers;

    /** Calls that ended in a StackOverflowError. */
    public long overflows;
  }

  /** Builds both calendars. */
  @Setup
  public void setUp() {
    calendar = CalendarBenchmark.Calendars.sopkit(11);
    taskana = CalendarBenchmark.Calendars.taskana();
    to = FROM.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
  }

  @Benchmark
  public Duration between_sopkit() {
    return calendar.between(FROM, to);
  }

  @Benchmark
  public Duration between_taskana(Outcome outcome) throws Exception {
    try {
      Duration between = taskana.workingTimeBetween(FROM, to);
      outcome.answers++;
      return between;
    } catch (StackOverflowError e) {
      outcome.overflows++;
      return Duration.ZERO;
    }
  }
}
