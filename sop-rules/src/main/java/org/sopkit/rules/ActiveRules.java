package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sopkit.rules.engine.BuiltInRules;
import org.sopkit.rules.engine.CompiledRules;
import org.sopkit.rules.engine.FindingReceiver;
import org.sopkit.rules.facts.Fact;

/** The rule sets a host chose; each built-in one is loaded when it is first asked. Thread-safe. */
final class ActiveRules {

  private final RuleSelection selection;
  private final Map<String, Severity> severities;
  private final List<CompiledRules> hostRules;
  private final Map<RuleSet, LoadedSet> loaded = new ConcurrentHashMap<>();

  ActiveRules(
      RuleSelection selection, Map<String, Severity> severities, List<CompiledRules> hostRules) {
    this.selection = selection.copy();
    this.severities = Map.copyOf(severities);
    this.hostRules = hostRules.stream().map(this::chosen).toList();
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
    return new LoadedSet(inJar.build(Map.copyOf(active)), List.copyOf(disabled));
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

  record LoadedSet(CompiledRules rules, List<RuleInfo> disabled) {}
}
