package org.sopkit.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.facts.Fact;

/**
 * Empty sessions kept for the next call: to make one costs three times what it costs to judge one
 * fact.
 *
 * <p>A session belongs to no thread, so that nothing is left behind in a host's threads, be they
 * virtual or not; it is in use by one call at a time. At most {@value #KEPT} are kept, and they go
 * with the rules. Only for rules that change no fact: a session must be empty again after its facts
 * are deleted.
 */
final class SessionPool {

  private static final int KEPT = 32;

  private final KieBase base;
  private final Map<String, RuleInfo> rules;
  private final AtomicReferenceArray<@Nullable Pooled> slots = new AtomicReferenceArray<>(KEPT);

  SessionPool(KieBase base, Map<String, RuleInfo> rules) {
    this.base = base;
    this.rules = rules;
  }

  void judge(List<? extends Fact> facts, FindingReceiver receiver) {
    // Threads with neighbouring numbers get slots of their own, which keeps them apart.
    int slot = (int) (Thread.currentThread().getId() & (KEPT - 1));
    Pooled kept = slots.getAndSet(slot, null);
    Pooled session = kept == null ? new Pooled() : kept;
    boolean empty = false;
    try {
      session.judge(facts, receiver);
      empty = true;
    } finally {
      if (!empty || !slots.compareAndSet(slot, null, session)) {
        session.session.dispose();
      }
    }
  }

  /** A session and its sink, which it keeps. */
  private final class Pooled {
    private final KieSession session = base.newKieSession();
    private final SessionSink sink = new SessionSink(rules);

    Pooled() {
      session.setGlobal(CompiledRules.SINK, sink);
    }

    void judge(List<? extends Fact> facts, FindingReceiver receiver) {
      FactHandle[] handles = new FactHandle[facts.size()];
      for (int i = 0; i < handles.length; i++) {
        handles[i] = session.insert(facts.get(i));
      }
      sink.reportTo(receiver);
      session.fireAllRules();
      sink.reportTo(null);
      for (FactHandle handle : handles) {
        session.delete(handle);
      }
    }
  }
}
