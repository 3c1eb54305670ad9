package org.sopkit.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.Severity;
import org.sopkit.rules.facts.SlaView;

/**
 * What the rules say about deadlines, asked of the engine once for each combination of state,
 * priority, warning, long pause and pressing time, and looked up after that.
 *
 * <p>Only rules whose condition reads nothing else are looked up; the others about deadlines stay
 * with the engine, as {@link #others()}. Rules about another kind of fact are in neither. Which
 * rules fire is the engine's answer; what they report is made by their own actions. Thread-safe.
 */
public final class SlaLookup {

  /** The properties of {@link SlaView} that follow from the combination. */
  private static final Set<String> FINITE =
      Set.of(
          "state",
          "priority",
          "warned",
          "pausedTooLong",
          "pending",
          "open",
          "dueSoon",
          "farOverdue");

  private static final int PRIORITIES = Priority.values().length + 1;
  private static final int COMBINATIONS = SlaState.values().length * PRIORITIES * 2 * 2 * 2;

  private final CompiledRules rules;
  private final @Nullable CompiledRules others;
  private final Map<String, FiniteRule> finite;

  /** Filled as combinations come up, by any thread: whichever writes last writes the same. */
  private final @Nullable Decision[] decisions = new @Nullable Decision[COMBINATIONS];

  private SlaLookup(
      CompiledRules rules, @Nullable CompiledRules others, Map<String, FiniteRule> finite) {
    this.rules = rules;
    this.others = others;
    this.finite = finite;
  }

  /** Sorts the rules of a set into those that can be looked up and those that cannot. */
  static SlaLookup of(CompiledRules all, BuiltInRules.Loaded set, Collection<Rule> model) {
    Map<String, FiniteRule> finite = new HashMap<>();
    Map<String, RuleInfo> others = new HashMap<>(all.rules());
    for (Rule rule : model) {
      if (!MatchFilter.mayConcern(rule, SlaView.class)) {
        others.remove(rule.getName());
      } else if (others.containsKey(rule.getName())) {
        FiniteRule.of(rule, SlaView.class, FINITE)
            .ifPresent(
                found -> {
                  finite.put(rule.getName(), found);
                  others.remove(rule.getName());
                });
      }
    }
    return new SlaLookup(all, others.isEmpty() ? null : set.build(Map.copyOf(others)), finite);
  }

  /**
   * Returns the rules that have to be asked about every fact.
   *
   * @return the rules, or null if all are looked up
   */
  public @Nullable CompiledRules others() {
    return others;
  }

  /**
   * Makes something that judges one fact after another for one thread.
   *
   * @param receiver takes the findings of the rules that are looked up
   * @return the judge
   */
  public Judge judge(FindingReceiver receiver) {
    return new Judge(receiver);
  }

  /**
   * Returns where a combination stands in the table.
   *
   * @param state the state
   * @param priority the priority of the task; null if not set
   * @param warned whether a warning was reached
   * @param pausedTooLong whether the clock stood still for longer than allowed
   * @param pressing whether it is due soon or far overdue, whichever the state allows
   * @return its number
   */
  public static int combination(
      SlaState state,
      @Nullable Priority priority,
      boolean warned,
      boolean pausedTooLong,
      boolean pressing) {
    int urgency = priority == null ? 0 : priority.ordinal() + 1;
    int flags = (warned ? 4 : 0) + (pausedTooLong ? 2 : 0) + (pressing ? 1 : 0);
    return (state.ordinal() * PRIORITIES + urgency) * 8 + flags;
  }

  /**
   * Returns what is known about a combination.
   *
   * @param combination its number
   * @return the decision, or null if no fact of that combination has come up
   */
  public @Nullable Decision known(int combination) {
    return decisions[combination];
  }

  /**
   * Returns what the rules say about a fact and every other of the same combination.
   *
   * @param view the fact
   * @return the decision
   */
  public Decision decision(SlaView view) {
    int combination =
        combination(
            view.state(),
            view.priority(),
            view.warned(),
            view.pausedTooLong(),
            view.dueSoon() || view.farOverdue());
    Decision known = decisions[combination];
    return known != null ? known : ask(view, combination);
  }

  private Decision ask(SlaView view, int combination) {
    List<Hit> hits = new ArrayList<>();
    rules.judge(
        List.of(view),
        (fact, finding) -> {
          FiniteRule rule = finite.get(finding.ruleId());
          if (rule != null) {
            hits.add(new Hit(finding.rule(), finding.severity(), rule));
          }
        });
    Decision decision = new Decision(List.copyOf(hits));
    decisions[combination] = decision;
    return decision;
  }

  /**
   * The rules that fire for a combination.
   *
   * @param hits the rules
   */
  public record Decision(List<Hit> hits) {}

  /** A rule that fires for a combination. */
  public static final class Hit {
    private final RuleInfo rule;
    private final Severity severity;
    private final FiniteRule action;

    private Hit(RuleInfo rule, Severity severity, FiniteRule action) {
      this.rule = rule;
      this.severity = severity;
      this.action = action;
    }

    /** Returns the rule. */
    public RuleInfo rule() {
      return rule;
    }

    /** Returns how bad its findings are at the priority of the combination. */
    public Severity severity() {
      return severity;
    }
  }

  /** Judges one fact after another; used by one thread. */
  public final class Judge {
    private final SessionSink sink;

    private Judge(FindingReceiver receiver) {
      this.sink = new SessionSink(rules.rules(), receiver);
    }

    /**
     * Judges a fact.
     *
     * @param view the fact
     */
    public void judge(SlaView view) {
      List<Hit> hits = decision(view).hits();
      for (int i = 0; i < hits.size(); i++) {
        hits.get(i).action.fire(view, sink);
      }
    }
  }
}
