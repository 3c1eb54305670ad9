package org.sopkit.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.rules.Findings;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/** One deadline at a time, as a host asks when somebody opens a ticket. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SingleBenchmark {

  private static final int ROWS = 4096;
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

  private final List<SlaView> rows = Deadlines.rows(ROWS);
  private final SopRules rules = SopRules.standard();
  private final SopRules withHostRule =
      SopRules.builder().add(HostRules.drl("example.drl", HOST_RULE)).build();
  private final DroolsAlone.Counter counter = new DroolsAlone.Counter();
  private KieBase drools;
  private KieSessionsPool pool;
  private KieSession reused;
  private Peers peers;
  private int next;

  /** Loads all engines. */
  @Setup
  public void load() {
    drools = DroolsAlone.base("sla");
    pool = drools.newKieSessionsPool(4);
    reused = drools.newKieSession();
    reused.setGlobal("findings", counter);
    peers = new Peers();
  }

  /** Ends sessions and threads. */
  @TearDown
  public void close() {
    pool.shutdown();
    reused.dispose();
    peers.close();
  }

  private SlaView row() {
    return rows.get(next++ & (ROWS - 1));
  }

  @Benchmark
  public Findings sopkit() {
    return rules.judgeSla(List.of(row()));
  }

  @Benchmark
  public Findings sopkitWithOneHostRule() {
    return withHostRule.judgeSla(List.of(row()));
  }

  @Benchmark
  public int plainJava() {
    return PlainJava.hits(row());
  }

  @Benchmark
  public long droolsNewSession() {
    StatelessKieSession session = drools.newStatelessKieSession();
    session.setGlobal("findings", counter);
    session.execute(row());
    return counter.hits;
  }

  @Benchmark
  public long droolsPooledSession() {
    StatelessKieSession session = pool.newStatelessKieSession();
    session.setGlobal("findings", counter);
    session.execute(row());
    return counter.hits;
  }

  @Benchmark
  public long droolsReusedSession() {
    FactHandle handle = reused.insert(row());
    reused.fireAllRules();
    reused.delete(handle);
    return counter.hits;
  }

  @Benchmark
  public long easyRules() {
    return peers.easyRules(row());
  }

  @Benchmark
  public long ruleBook() {
    return peers.ruleBook(row());
  }

  @Benchmark
  public long evrete() {
    return peers.evrete(List.of(row()));
  }
}
