package org.sopkit.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/**
 * A million rows against the seven rules about one deadline, in nanoseconds for each row. The batch
 * concerns engines that take many facts at once; the others take the rows one by one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BulkBenchmark {

  private static final int ROWS = 1_000_000;

  @Param({"1000", "10000", "100000", "1000000"})
  int batch;

  private final List<SlaView> rows = Deadlines.rows(ROWS);
  private final SopRules rules = SopRules.standard();
  private final Deadlines.Reader reader = new Deadlines.Reader();
  private KieBase drools;
  private Peers peers;

  /** Loads all engines and makes sure that they find the same. */
  @Setup
  public void load() {
    drools = DroolsAlone.base("sla");
    peers = new Peers();
    long expected = plainJava();
    require("scan", scan(), expected);
    require("findings", findings(), expected);
    require("drools", droolsInBatches(), expected);
    require("easyRules", easyRules(), expected);
    require("ruleBook", ruleBook(), expected);
    require("evrete", evreteInBatches(), expected);
  }

  private static void require(String engine, long hits, long expected) {
    if (hits != expected) {
      throw new IllegalStateException(engine + " found " + hits + ", plain Java " + expected);
    }
  }

  /** Ends the threads of Evrete. */
  @TearDown
  public void close() {
    peers.close();
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long plainJava() {
    long hits = 0;
    for (SlaView row : rows) {
      hits += PlainJava.hits(row);
    }
    return hits;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long scan() {
    long[] hits = new long[1];
    rules.scanSla(rows, reader, (row, rule, severity) -> hits[0]++);
    return hits[0];
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long findings() {
    long[] hits = new long[1];
    rules.judgeSla(rows.stream(), finding -> hits[0]++);
    return hits[0];
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long droolsInBatches() {
    DroolsAlone.Counter counter = new DroolsAlone.Counter();
    for (int from = 0; from < ROWS; from += batch) {
      StatelessKieSession session = drools.newStatelessKieSession();
      session.setGlobal("findings", counter);
      session.execute(rows.subList(from, Math.min(from + batch, ROWS)));
    }
    return counter.hits;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long easyRules() {
    long hits = 0;
    for (SlaView row : rows) {
      hits += peers.easyRules(row);
    }
    return hits;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long ruleBook() {
    long hits = 0;
    for (SlaView row : rows) {
      hits += peers.ruleBook(row);
    }
    return hits;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long evreteInBatches() {
    long hits = 0;
    for (int from = 0; from < ROWS; from += batch) {
      hits += peers.evrete(rows.subList(from, Math.min(from + batch, ROWS)));
    }
    return hits;
  }
}
