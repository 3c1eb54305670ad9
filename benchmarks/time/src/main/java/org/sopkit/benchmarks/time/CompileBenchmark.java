package org.sopkit.benchmarks.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.calendar.WorkingCalendar;

/** Building a calendar and compiling ten years of it, as a host does at start. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

  private static final Instant FROM = Instant.parse("2020-01-06T08:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofDays(3652));

  @Benchmark
  public Duration tenYears() {
    WorkingCalendar calendar = CalendarBenchmark.Calendars.sopkit(11);
    return calendar.between(FROM, TO);
  }
}
