package org.sopkit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sopkit.rules.engine.FindingReceiver;
import org.sopkit.rules.facts.Fact;

/** Takes what is found and what fails in one call; used by one thread. */
final class Judgement implements FindingReceiver {

  private final BiConsumer<Fact, Finding> taker;
  private final List<Finding> kept = new ArrayList<>();

  /** One for each rule, however many rows it failed at. */
  private final Map<String, RuleFailure> failures = new LinkedHashMap<>();

  /** Keeps the findings. */
  Judgement() {
    this.taker = (fact, finding) -> kept.add(finding);
  }

  /** Hands the findings on. */
  Judgement(BiConsumer<Fact, Finding> taker) {
    this.taker = taker;
  }

  @Override
  public void receive(Fact fact, Finding finding) {
    taker.accept(fact, finding);
  }

  @Override
  public void failed(RuleFailure failure) {
    failures.merge(failure.reason() + failure.rule(), failure, RuleFailure::and);
  }

  List<RuleFailure> failures() {
    return List.copyOf(failures.values());
  }

  /** Returns what was kept. */
  Findings findings() {
    return new Findings(kept, failures());
  }

  /** Ends a judgement that hands no result back, so that a failure has no other way to be told. */
  void requireNoFailure() {
    if (!failures.isEmpty()) {
      throw new RuleExecutionException(failures());
    }
  }
}
