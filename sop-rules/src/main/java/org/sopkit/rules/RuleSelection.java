package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.RuleProfileException.Problem;

/** Which rules judge: what is said of a rule beats what is said of its set. Not thread-safe. */
final class RuleSelection {

  private final Set<String> enabled = new HashSet<>();
  private final Set<String> disabled = new HashSet<>();

  RuleSelection copy() {
    RuleSelection copy = new RuleSelection();
    copy.enabled.addAll(enabled);
    copy.disabled.addAll(disabled);
    return copy;
  }

  /** What is said later counts. */
  void disable(Collection<String> names) {
    enabled.removeAll(names);
    disabled.addAll(names);
  }

  void enable(Collection<String> names) {
    disabled.removeAll(names);
    enabled.addAll(names);
  }

  boolean isActive(String id, String set) {
    if (enabled.contains(id) || disabled.contains(id)) {
      return enabled.contains(id);
    }
    return enabled.contains(set) || !disabled.contains(set);
  }

  /** Says whether a set that does not judge by itself was asked for, or a rule of it. */
  boolean enables(RuleSet set) {
    return enabled.contains(set.code()) || set.ruleIds().stream().anyMatch(enabled::contains);
  }

  /** Keeps of a set that does not judge by itself only the rules that were asked for by id. */
  RuleSelection withoutUnasked(RuleSet set) {
    RuleSelection copy = copy();
    if (!enabled.contains(set.code())) {
      copy.disable(List.of(set.code()));
    }
    return copy;
  }

  /**
   * Refuses names of a profile that no rule and no set has.
   *
   * @throws RuleProfileException if there is one
   */
  static void requireKnown(RuleProfile profile, Set<String> ids, Set<String> sets) {
    List<String> rulesAndSets = new ArrayList<>(sets);
    ids.stream().sorted().forEach(rulesAndSets::add);
    List<String> rules = ids.stream().sorted().toList();
    List<Problem> problems = new ArrayList<>();
    requireAll(profile, "/enable/", profile.enable(), rulesAndSets, problems);
    requireAll(profile, "/disable/", profile.disable(), rulesAndSets, problems);
    for (String id : profile.severities().keySet()) {
      require(profile, ProfileReader.severityPointer(id), id, rules, problems);
    }
    for (int i = 0; i < profile.suppressions().size(); i++) {
      String id = profile.suppressions().get(i).rule();
      require(profile, "/suppressions/" + i + "/rule", id, rules, problems);
    }
    if (!problems.isEmpty()) {
      throw new RuleProfileException(problems);
    }
  }

  private static void requireAll(
      RuleProfile profile,
      String list,
      List<String> names,
      List<String> known,
      List<Problem> problems) {
    for (int i = 0; i < names.size(); i++) {
      require(profile, list + i, names.get(i), known, problems);
    }
  }

  private static void require(
      RuleProfile profile,
      String pointer,
      String name,
      List<String> known,
      List<Problem> problems) {
    if (known.contains(name)) {
      return;
    }
    @Nullable String nearest = Spelling.nearest(name, known);
    problems.add(
        profile.problem(
            pointer,
            "there is no rule "
                + name
                + ". Maybe "
                + (nearest == null
                    ? "see the rule catalogue, or add the file that holds the rule."
                    : nearest + "?")));
  }
}
