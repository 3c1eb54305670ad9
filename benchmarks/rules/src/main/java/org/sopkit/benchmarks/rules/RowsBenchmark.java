package org.sopkit.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/**
 * From ten thousand to ten million rows out of a stream: read the counter {@code rows}, in rows a
 * second. It must not fall with their number.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RowsBenchmark {

  private static final int DIFFERENT = 1 << 16;

  /** The engine is asked about every row: what a host's own rule costs, or one that reads more. */
  private static final String HOST_RULE =
      """
      package com.example.rules
      import org.sopkit.rules.facts.SlaView
      global org.sopkit.rules.facts.FindingSink findings
      rule "EX-001"
        @severity(ERROR) @messageEn("Nine tenths.")
      when
        $sla : SlaView( open, consumedPercent >= 90 )
      then
        findings.report("EX-001", $sla, "");
      end
      """;

  @Param({"10000", "100000", "1000000", "10000000"})
  int rows;

  private final List<SlaView> different = Deadlines.rows(DIFFERENT);
  private final SopRules rules = SopRules.standard();
  private final SopRules withHostRule =
      SopRules.builder().add(HostRules.drl("example.drl", HOST_RULE)).build();

  /** Counts rows beside calls. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Judged {
    public long rows;
  }

  @Benchmark
  public long findings(Judged judged) {
    return judge(rules, judged);
  }

  @Benchmark
  public long findingsWithOneHostRule(Judged judged) {
    return judge(withHostRule, judged);
  }

  private long judge(SopRules asked, Judged judged) {
    long[] hits = new long[1];
    asked.judgeSla(
        IntStream.range(0, rows).mapToObj(i -> different.get(i & (DIFFERENT - 1))),
        finding -> hits[0]++);
    judged.rows += rows;
    return hits[0];
  }
}
