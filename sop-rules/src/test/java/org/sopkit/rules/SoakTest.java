package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.TaskDraft;

/**
 * Many threads on one facade, and many reloads of a host's rules: nothing grows.
 *
 * <p>Short in the ordinary run; {@code -Dsopkit.soak=PT10M} and {@code -Dsopkit.reloads=500} make
 * it long. It prints its figures.
 */
class SoakTest {

  private static final Duration SOAK = Duration.parse(System.getProperty("sopkit.soak", "PT2S"));
  private static final int RELOADS = Integer.getInteger("sopkit.reloads", 60);
  private static final int THREADS = 16;

  /** Kept sessions of five built-in sets: at most 32 each; those of a host's rules are not kept. */
  private static final int MOST_SESSIONS = 5 * 32;

  private static final long MOST_GROWTH = 10L << 20;

  private static final String HOST_RULE =
      """
      package com.acme.soak
      import org.sopkit.rules.facts.SlaView
      global org.sopkit.rules.facts.FindingSink findings
      rule "ACME-%d"
        @severity(ERROR) @messageEn("Nine tenths of {percent}.")
      when
        $sla : SlaView( open, consumedPercent >= 90 )
      then
        findings.report("ACME-%d", $sla, "", "percent", $sla.consumedPercent());
      end
      """;

  private final SopRules rules =
      SopRules.builder().add(HostRules.drl("soak.drl", HOST_RULE.formatted(1, 1))).build();
  private final Sop draft = sop().title(null).stepCount(21).owner(null).build();
  private final Engagement engagement = EngagementDraft.engagement().contract(null).build();
  private final List<SlaView> views = IntStream.range(0, 500).mapToObj(SoakTest::view).toList();

  @Test
  void sixteen_threads_find_what_one_finds_and_nothing_grows() throws Exception {
    List<Findings> expected = round();
    warmUp();
    long heapBefore = usedHeap();
    long end = System.nanoTime() + SOAK.toNanos();
    LongAdder rounds = new LongAdder();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  do {
                    assertThat(round()).isEqualTo(expected);
                    rounds.increment();
                  } while (System.nanoTime() < end);
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } finally {
      threads.shutdownNow();
    }
    long growth = usedHeap() - heapBefore;
    System.out.printf(
        "soak: %d threads, %s, %d rounds of %d judgements, heap %+d KiB, %d sessions kept%n",
        THREADS, SOAK, rounds.sum(), expected.size() + 1, growth >> 10, rules.openSessions());
    assertThat(rules.openSessions()).isLessThanOrEqualTo(MOST_SESSIONS);
    assertThat(growth).isLessThan(MOST_GROWTH);
  }

  @Test
  void reloading_a_hosts_rules_leaves_nothing_behind() {
    for (int i = 0; i < 20; i++) {
      reload(i);
    }
    long heapBefore = usedHeap();
    int classesBefore = loadedClasses();
    for (int i = 0; i < RELOADS; i++) {
      reload(i);
    }
    long growth = usedHeap() - heapBefore;
    int classes = loadedClasses() - classesBefore;
    System.out.printf("reloads: %d, heap %+d KiB, classes %+d%n", RELOADS, growth >> 10, classes);
    assertThat(growth).isLessThan(MOST_GROWTH);
    // the last version of a few, until their loader is collected
    assertThat(classes).isLessThan(200);
  }

  private void reload(int version) {
    SopRules reloaded =
        SopRules.builder()
            .add(HostRules.drl("soak.drl", HOST_RULE.formatted(version, version)))
            .build();
    assertThat(reloaded.judgeSla(views).ofRule("ACME-" + version).isEmpty()).isFalse();
  }

  /** One judgement of each kind, and a deadline by itself, as a host's threads mix them. */
  private List<Findings> round() {
    assertThat(rules.judgeSla(views.subList(3, 4)).size()).isLessThan(4);
    return List.of(
        rules.judge(draft, TODAY),
        rules.judge(engagement, EngagementDraft.NOW),
        rules.judge(
            TaskDraft.base(TaskDraft.task().owner(null), TaskDraft.task().id("T-2")),
            "base",
            TaskDraft.NOW),
        rules.judgeSla(views));
  }

  private void warmUp() {
    for (int i = 0; i < 100; i++) {
      round();
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int loadedClasses() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static SlaView view(int i) {
    SlaState[] states = SlaState.values();
    return new SlaView(
        "T-" + i,
        "resolution",
        Priority.values()[i % 4],
        states[i % states.length],
        i % 3 == 0,
        null,
        3600 - i,
        i % 150,
        i * 500L,
        Thresholds.standard());
  }
}
