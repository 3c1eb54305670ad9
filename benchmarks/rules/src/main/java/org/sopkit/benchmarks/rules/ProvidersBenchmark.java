package org.sopkit.benchmarks.rules;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
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
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.GdprFact;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.prepare.GdprPreparation;

/**
 * The six items of the GDPR checklist for many providers, one in twenty of which lacks a contract:
 * read the counter {@code providers}, in providers a second.
 *
 * <p>{@code joins} and {@code oneView} are six rules that only ask whether each item is there, once
 * with a join for each item and once over one prepared view; {@code sopkit} is our whole rule set,
 * with dates, people and accesses, the preparation and the verdicts; {@code sopkitPrepared} is the
 * preparation alone.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProvidersBenchmark {

  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 6, 9, 0, 0, 0, ZoneOffset.UTC);
  private static final int BATCH = 1_000;

  @Param({"100", "10000"})
  int count;

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<Provider> providers = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<ProviderView> views = new ArrayList<>();
  private final SopRules rules = SopRules.standard();
  private KieBase joins;
  private KieBase oneView;

  /** Counts providers beside calls. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Judged {
    public long providers;
  }

  /** Somebody who works for a client. */
  public record Provider(String id) {}

  /** A paper that proves an item. */
  public record Evidence(String provider, GdprItem item) {}

  /** What is there, in one row. */
  public record ProviderView(
      String id,
      boolean contract,
      boolean dpa,
      boolean access,
      boolean log,
      boolean retention,
      boolean training) {}

  /** Makes the documents and compiles the two small rule sets. */
  @Setup
  public void load() {
    String[] columns = {"contract", "dpa", "access", "log", "retention", "training"};
    StringBuilder joined = head();
    StringBuilder flat = head();
    for (GdprItem item : GdprItem.values()) {
      joined.append(
          "rule \"J-%1$s\" when $p : Provider( $id : id ) not Evidence( provider == $id, item == GdprItem.%1$s ) then hits.add($p); end\n"
              .formatted(item));
      flat.append(
          "rule \"V-%1$s\" when $p : ProviderView( %2$s == false ) then hits.add($p); end\n"
              .formatted(item, columns[item.ordinal()]));
    }
    joins = compile(joined);
    oneView = compile(flat);
    for (int i = 0; i < count; i++) {
      boolean complete = i % 20 != 7;
      engagements.add(Engagements.engagement("P-" + i, complete));
      providers.add(new Provider("P-" + i));
      views.add(new ProviderView("P-" + i, complete, true, true, true, true, true));
      for (GdprItem item : GdprItem.values()) {
        if (complete || item != GdprItem.CONTRACT) {
          evidence.add(new Evidence("P-" + i, item));
        }
      }
    }
    long expected = count / 20;
    Judged ignored = new Judged();
    if (joins(ignored) != expected || oneView(ignored) != expected || sopkit(ignored) < expected) {
      throw new IllegalStateException("expected " + expected);
    }
  }

  private static StringBuilder head() {
    return new StringBuilder("package benchmark\n")
        .append("import org.sopkit.benchmarks.rules.ProvidersBenchmark.Provider\n")
        .append("import org.sopkit.benchmarks.rules.ProvidersBenchmark.Evidence\n")
        .append("import org.sopkit.benchmarks.rules.ProvidersBenchmark.ProviderView\n")
        .append("import org.sopkit.rules.gdpr.GdprItem\n")
        .append("global java.util.List hits\n");
  }

  private static KieBase compile(StringBuilder drl) {
    return new KieHelper().addContent(drl.toString(), ResourceType.DRL).build();
  }

  @Benchmark
  public long joins(Judged judged) {
    List<Object> facts = new ArrayList<>(providers);
    facts.addAll(evidence);
    judged.providers += count;
    return execute(joins, facts);
  }

  @Benchmark
  public long oneView(Judged judged) {
    long hits = 0;
    for (int from = 0; from < count; from += BATCH) {
      hits += execute(oneView, views.subList(from, Math.min(from + BATCH, count)));
    }
    judged.providers += count;
    return hits;
  }

  private static long execute(KieBase base, List<?> facts) {
    List<Object> hits = new ArrayList<>();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("hits", hits);
    session.execute(facts);
    return hits.size();
  }

  @Benchmark
  public long sopkit(Judged judged) {
    long lacking = 0;
    for (Engagement engagement : engagements) {
      lacking += rules.checklist(engagement, NOW).findings().isEmpty() ? 0 : 1;
    }
    judged.providers += count;
    return lacking;
  }

  @Benchmark
  public long sopkitPrepared(Judged judged) {
    long facts = 0;
    for (Engagement engagement : engagements) {
      List<GdprFact> prepared = GdprPreparation.facts(engagement, NOW, Thresholds.standard());
      facts += prepared.size();
    }
    judged.providers += count;
    return facts;
  }
}
