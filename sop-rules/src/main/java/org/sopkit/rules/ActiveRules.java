package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.engine.BuiltInRules;
import org.sopkit.rules.engine.CompiledRules;
import org.sopkit.rules.engine.FindingReceiver;
import org.sopkit.rules.engine.SlaLookup;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.SlaView;

/** The rule sets a host chose; each built-in one is loaded when it is first asked. Thread-safe. */
final class ActiveRules {

  private final RuleSelection selection;
  private final Map<String, Severity> severities;
  private final List<CompiledRules> hostRules;
  private final List<CompiledRules> slaRulesOfHost;
  private final Map<RuleSet, LoadedSet> loaded = new ConcurrentHashMap<>();

  ActiveRules(
      RuleSelection selection, Map<String, Severity> severities, List<CompiledRules> hostRules) {
    this.selection = selection.copy();
    this.severities = Map.copyOf(severities);
    this.hostRules = hostRules.stream().map(this::chosen).toList();
    this.slaRulesOfHost =
        this.hostRules.stream().filter(host -> host.canMatch(SlaView.class)).toList();
  }

  void judge(RuleSet set, List<? extends Fact> facts, FindingReceiver receiver) {
    load(set).rules.judge(facts, receiver);
    for (CompiledRules host : hostRules) {
      host.judge(facts, receiver);
    }
  }

  void judgeInBatches(
      RuleSet set, Iterator<? extends Fact> facts, int size, FindingReceiver receiver) {
    List<Fact> batch = new ArrayList<>();
    while (facts.hasNext()) {
      batch.add(facts.next());
      if (batch.size() == size || !facts.hasNext()) {
        judge(set, batch, receiver);
        batch.clear();
      }
    }
  }

  /** Judges deadlines: what can be looked up is, and the engine is asked for the rest. */
  void judgeSla(Iterator<SlaView> views, int size, FindingReceiver receiver) {
    SlaLookup lookup = slaLookup();
    SlaLookup.Judge judge = lookup.judge(receiver);
    List<CompiledRules> asked = askedAboutSla();
    List<SlaView> batch = new ArrayList<>();
    while (views.hasNext()) {
      SlaView view = views.next();
      judge.judge(view);
      if (!asked.isEmpty()) {
        batch.add(view);
        if (batch.size() == size || !views.hasNext()) {
          asked.forEach(rules -> rules.judge(batch, receiver));
          batch.clear();
        }
      }
    }
  }

  SlaLookup slaLookup() {
    return Objects.requireNonNull(load(RuleSet.SLA).lookup);
  }

  /** Rules that have to be asked about every deadline: none, unless a host has added some. */
  List<CompiledRules> askedAboutSla() {
    CompiledRules others = slaLookup().others();
    if (others == null) {
      return slaRulesOfHost;
    }
    List<CompiledRules> asked = new ArrayList<>(slaRulesOfHost);
    asked.add(others);
    return asked;
  }

  int openSessions() {
    return Stream.concat(loaded.values().stream().map(LoadedSet::rules), hostRules.stream())
        .mapToInt(CompiledRules::openSessions)
        .sum();
  }

  List<RuleInfo> disabled(RuleSet set) {
    return load(set).disabled;
  }

  RuleCatalog catalog() {
    List<RuleInfo> rules = new ArrayList<>();
    for (RuleSet set : RuleSet.values()) {
      rules.addAll(sorted(load(set).rules));
    }
    hostRules.forEach(host -> rules.addAll(sorted(host)));
    return new RuleCatalog(rules);
  }

  private static List<RuleInfo> sorted(CompiledRules rules) {
    return rules.rules().values().stream().sorted(Comparator.comparing(RuleInfo::id)).toList();
  }

  LoadedSet load(RuleSet set) {
    LoadedSet known = loaded.get(set);
    return known != null ? known : loaded.computeIfAbsent(set, this::loadNow);
  }

  private LoadedSet loadNow(RuleSet set) {
    BuiltInRules.Loaded inJar = BuiltInRules.load(set.code(), set.ruleIds());
    Map<String, RuleInfo> active = new HashMap<>();
    List<RuleInfo> disabled = new ArrayList<>();
    inJar
        .rules()
        .forEach(
            (id, rule) -> {
              if (selection.isActive(id, rule.set())) {
                active.put(id, withSeverity(rule));
              } else {
                disabled.add(rule);
              }
            });
    disabled.sort(Comparator.comparing(RuleInfo::id));
    CompiledRules rules = inJar.build(Map.copyOf(active));
    SlaLookup lookup = set == RuleSet.SLA ? inJar.lookup(rules) : null;
    return new LoadedSet(rules, List.copyOf(disabled), lookup);
  }

  private CompiledRules chosen(CompiledRules host) {
    Map<String, RuleInfo> active = new HashMap<>();
    host.rules()
        .forEach(
            (id, rule) -> {
              if (selection.isActive(id, rule.set())) {
                active.put(id, withSeverity(rule));
              }
            });
    return active.equals(host.rules()) ? host : host.only(active);
  }

  private RuleInfo withSeverity(RuleInfo rule) {
    Severity changed = severities.get(rule.id());
    return changed == null ? rule : rule.withSeverity(changed);
  }

  record LoadedSet(CompiledRules rules, List<RuleInfo> disabled, @Nullable SlaLookup lookup) {}
}
