package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sopkit.rules.engine.CompiledRules;
import org.sopkit.rules.engine.HostRuleCompiler;

/**
 * Chooses which rules judge, how bad their findings are and with which numbers. Not thread-safe.
 */
public final class SopRulesBuilder {

  private static final int FIRINGS_FOR_EACH_FACT = 100;

  private final RuleSelection selection = new RuleSelection();
  private final List<RuleProfile> profiles = new ArrayList<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final List<HostRules> hostRules = new ArrayList<>();
  private boolean further;
  private Thresholds thresholds = Thresholds.standard();
  private int firingLimit = FIRINGS_FOR_EACH_FACT;

  SopRulesBuilder() {}

  /**
   * Switches built-in rules off.
   *
   * @param ruleIds their ids
   * @return this builder
   * @throws RuleLoadException if there is no built-in rule of an id
   */
  public SopRulesBuilder disable(String... ruleIds) {
    for (String id : ruleIds) {
      selection.disable(List.of(requireBuiltIn(id)));
    }
    return this;
  }

  /**
   * Switches a rule set on that does not judge by itself: {@link RuleSet#GDPR_FURTHER}. For any
   * other set this changes nothing.
   *
   * @param set the rule set
   * @return this builder
   */
  public SopRulesBuilder enable(RuleSet set) {
    further = further || set == RuleSet.GDPR_FURTHER;
    return this;
  }

  /**
   * Changes how bad the findings of a built-in rule are, whatever the priority of the task.
   *
   * @param ruleId its id
   * @param severity the severity to report
   * @return this builder
   * @throws RuleLoadException if there is no built-in rule of that id
   */
  public SopRulesBuilder severity(String ruleId, Severity severity) {
    severities.put(requireBuiltIn(ruleId), Objects.requireNonNull(severity, "severity"));
    return this;
  }

  /**
   * Changes a number that rules compare with.
   *
   * @param threshold which one
   * @param value the new value, in the unit that the constant names
   * @return this builder
   * @throws IllegalArgumentException if the value is below {@link Threshold#least()}
   */
  public SopRulesBuilder threshold(Threshold threshold, int value) {
    thresholds = thresholds.with(threshold, value);
    return this;
  }

  /**
   * Applies a profile: rules that judge, severities and thresholds. What it says counts more than
   * what was said before; its suppressions are for {@link org.sopkit.rules.review.Reviewer}. It may
   * name rules of the host's own, added before or after.
   *
   * @param profile the profile
   * @return this builder
   */
  public SopRulesBuilder profile(RuleProfile profile) {
    profiles.add(Objects.requireNonNull(profile, "profile"));
    selection.disable(profile.disable());
    selection.enable(profile.enable());
    severities.putAll(profile.severities());
    profile.thresholds().forEach(this::threshold);
    return this;
  }

  /**
   * Adds rules of the host's own. They see the same facts as the built-in rules and cannot change
   * them. A rule file is code: see {@link HostRules}.
   *
   * @param rules the rule file
   * @return this builder
   */
  public SopRulesBuilder add(HostRules rules) {
    hostRules.add(Objects.requireNonNull(rules, "rules"));
    return this;
  }

  /**
   * Limits how often the host's rules may fire, so that a rule that triggers itself is stopped. An
   * action that never returns is not: see {@link HostRules}.
   *
   * @param firings firings allowed for each fact of a judgement, 1 or more; 100 if not set
   * @return this builder
   * @throws IllegalArgumentException if it is below 1
   */
  public SopRulesBuilder firingLimit(int firings) {
    if (firings < 1) {
      throw new IllegalArgumentException(
          "firingLimit: " + firings + " is below 1. Maybe leave the rules out instead.");
    }
    firingLimit = firings;
    return this;
  }

  /**
   * Compiles the host's rules. Built-in rules are loaded when they are first needed.
   *
   * @return the rules
   * @throws RuleCompilationException if a rule file of the host's has a mistake
   * @throws RuleProfileException if a profile names a rule that does not exist
   * @throws RuleLoadException if two thresholds contradict each other
   */
  public SopRules build() {
    Set<String> taken = new HashSet<>();
    Set<String> sets = new TreeSet<>();
    for (RuleSet set : RuleSet.values()) {
      taken.addAll(set.ruleIds());
      sets.add(set.code());
    }
    List<CompiledRules> compiled = new ArrayList<>();
    for (HostRules rules : hostRules) {
      CompiledRules host = HostRuleCompiler.compile(rules, taken, firingLimit);
      taken.addAll(host.rules().keySet());
      sets.add(rules.name());
      compiled.add(host);
    }
    profiles.forEach(profile -> RuleSelection.requireKnown(profile, taken, sets));
    boolean beyond = further || selection.enables(RuleSet.GDPR_FURTHER);
    RuleSelection chosen = further ? selection : selection.withoutUnasked(RuleSet.GDPR_FURTHER);
    return new SopRules(
        new ActiveRules(chosen, severities, compiled), thresholds.consistent(), beyond);
  }

  private static String requireBuiltIn(String id) {
    if (Arrays.stream(RuleSet.values()).noneMatch(set -> set.ruleIds().contains(id))) {
      throw new RuleLoadException(
          "rule " + id + ": there is no built-in rule of that id. Maybe see the rule catalogue.");
    }
    return id;
  }
}
