package org.sopkit.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.facts.Fact;

/**
 * One rule set, ready to judge. Thread-safe: every call has a session to itself, which it disposes
 * of, or hands back empty, before it returns.
 */
public final class CompiledRules {

  static final String SINK = "findings";

  /** Up to so many facts, deleting them from a kept session costs less than a new one. */
  private static final int FEW = 4;

  private final Map<String, RuleInfo> rules;
  private final KieBase base;
  private final int firingLimit;
  private final @Nullable HostFile file;
  private final @Nullable MatchFilter filter;
  private final SessionPool pool;

  private CompiledRules(
      Map<String, RuleInfo> rules,
      KieBase base,
      int firingLimit,
      @Nullable HostFile file,
      @Nullable MatchFilter filter) {
    this.rules = rules;
    this.base = base;
    this.firingLimit = firingLimit;
    this.file = file;
    this.filter = filter;
    this.pool = new SessionPool(base, rules);
  }

  /** Built-in rules: they change no fact, so that each fires at most once for each fact. */
  static CompiledRules builtIn(Map<String, RuleInfo> rules, KieBase base, MatchFilter filter) {
    return new CompiledRules(rules, base, 0, null, filter);
  }

  /** A host's rules: they can do anything, so that their firings are limited. */
  static CompiledRules host(
      Map<String, RuleInfo> rules, KieBase base, int firingLimit, HostFile file) {
    return new CompiledRules(rules, base, firingLimit, file, null);
  }

  /**
   * Returns the rules of the set.
   *
   * @return rules by id
   */
  public Map<String, RuleInfo> rules() {
    return rules;
  }

  /**
   * Keeps some of a host's rules and forgets the others; to be called before the first judgement.
   *
   * @param active the rules to keep, with the severities to report
   * @return the rules that are left
   */
  public CompiledRules only(Map<String, RuleInfo> active) {
    for (KiePackage part : base.getKiePackages()) {
      for (Rule rule : List.copyOf(part.getRules())) {
        if (!active.containsKey(rule.getName())) {
          base.removeRule(part.getName(), rule.getName());
        }
      }
    }
    return new CompiledRules(Map.copyOf(active), base, firingLimit, file, filter);
  }

  /**
   * Judges facts. A host's rule that fails or does not come to an end is told to the receiver; what
   * was found stays.
   *
   * @param facts up to some thousand facts; more cost the garbage collector dearly
   * @param receiver takes the findings, in no fixed order
   */
  public void judge(List<? extends Fact> facts, FindingReceiver receiver) {
    if (filter == null) {
      judgeWithLimit(facts, receiver);
      return;
    }
    List<Fact> relevant = filter.relevant(facts);
    if (relevant.size() > FEW) {
      StatelessKieSession session = base.newStatelessKieSession();
      session.setGlobal(SINK, new SessionSink(rules, receiver));
      session.execute(relevant);
    } else if (!relevant.isEmpty()) {
      pool.judge(relevant, receiver);
    }
  }

  /**
   * Counts sessions that are not disposed of: those kept for the next call and those in use.
   *
   * @return how many there are
   */
  public int openSessions() {
    return base.getKieSessions().size();
  }

  /**
   * Says whether any of a host's rules could ever match a fact of a type, when no other facts are
   * there.
   *
   * @param type the type of the only facts
   * @return false if every rule needs a prepared fact of another type
   */
  public boolean canMatch(Class<? extends Fact> type) {
    return base.getKiePackages().stream()
        .flatMap(part -> part.getRules().stream())
        .anyMatch(
            rule -> NeededFacts.of(rule).stream().allMatch(need -> need.isAssignableFrom(type)));
  }

  private void judgeWithLimit(List<? extends Fact> facts, FindingReceiver receiver) {
    KieSession session = base.newKieSession();
    try {
      session.setGlobal(SINK, new SessionSink(rules, receiver));
      int most = (int) Math.min((long) firingLimit * facts.size(), Integer.MAX_VALUE - 1L);
      new HostSession(Objects.requireNonNull(file), session, receiver, most).judge(facts);
    } finally {
      session.dispose();
    }
  }
}
