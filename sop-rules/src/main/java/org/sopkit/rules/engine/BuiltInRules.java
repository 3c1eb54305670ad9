package org.sopkit.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleLoadException;

/**
 * Loads the rules that were compiled when the jar was built: no rule compiler, no scan, no XML.
 *
 * <p>The build writes the names of the generated classes into a list in the jar; one class holds
 * one DRL package, which is one rule set.
 */
public final class BuiltInRules {

  private static final String LIST = "/META-INF/kie/org.sopkit/sop-rules/drools-model";
  private static final String PACKAGES = "org.sopkit.rules.drl.";

  private BuiltInRules() {}

  /**
   * Loads the model of a rule set and asserts that it is whole.
   *
   * @param set the name of the set
   * @param expected the ids it must have
   * @return the set's rules, described but not yet built into a network
   * @throws RuleLoadException if the model is missing or a rule is missing or too many
   */
  public static Loaded load(String set, List<String> expected) {
    Model model = instantiate(className(set));
    Map<String, RuleInfo> rules = new LinkedHashMap<>();
    for (Rule rule : model.getRules()) {
      rules.put(
          rule.getName(), new RuleMetadata(rule.getName(), set, rule.getMetaData()).describe());
    }
    if (!rules.keySet().equals(new TreeSet<>(expected))) {
      TreeSet<String> missing = new TreeSet<>(expected);
      missing.removeAll(rules.keySet());
      TreeSet<String> extra = new TreeSet<>(rules.keySet());
      expected.forEach(extra::remove);
      throw new RuleLoadException(
          "rule set "
              + set
              + ": missing rules "
              + missing
              + ", unexpected rules "
              + extra
              + ". Maybe two versions of sop-rules are on the class path.");
    }
    return new Loaded(model, Map.copyOf(rules));
  }

  private static String className(String set) {
    String prefix = PACKAGES + set + ".Rules";
    try (InputStream list = BuiltInRules.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new RuleLoadException(
            LIST
                + " is not in the jar. Maybe it was repackaged without META-INF/kie, or built"
                + " without the kie plugin.");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(prefix))
          .findFirst()
          .orElseThrow(
              () -> new RuleLoadException(LIST + " names no class " + prefix + "…: rebuild it."));
    } catch (IOException e) {
      throw new RuleLoadException(LIST + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Model instantiate(String className) {
    try {
      return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new RuleLoadException(
          className + " cannot be loaded: " + e + ". Maybe the jar was shrunk.", e);
    }
  }

  /** A rule set as it is in the jar. */
  public static final class Loaded {
    private final Model model;
    private final Map<String, RuleInfo> rules;

    private Loaded(Model model, Map<String, RuleInfo> rules) {
      this.model = model;
      this.rules = rules;
    }

    /**
     * Returns all rules of the set.
     *
     * @return rules by id
     */
    public Map<String, RuleInfo> rules() {
      return rules;
    }

    /**
     * Builds the network of some of the rules. Those left out cost nothing when judging.
     *
     * @param active the rules to keep, with the severities to report
     * @return the rules, ready to judge
     */
    public CompiledRules build(Map<String, RuleInfo> active) {
      Model chosen = active.keySet().equals(rules.keySet()) ? model : only(active);
      return CompiledRules.builtIn(
          active, KieBaseBuilder.createKieBaseFromModel(chosen), MatchFilter.of(chosen.getRules()));
    }

    /**
     * Sorts built rules into those that can be looked up and those that cannot.
     *
     * @param built what {@link #build} returned
     * @return the table, still empty
     */
    public SlaLookup lookup(CompiledRules built) {
      return SlaLookup.of(built, this, model.getRules());
    }

    Model model() {
      return model;
    }

    private Model only(Map<String, RuleInfo> active) {
      List<Rule> kept = new ArrayList<>(model.getRules());
      kept.removeIf(rule -> !active.containsKey(rule.getName()));
      ModelImpl part =
          new ModelImpl(model.getName())
              .withRules(kept)
              .withGlobals(model.getGlobals())
              .withQueries(model.getQueries());
      model.getTypeMetaDatas().forEach(part::addTypeMetaData);
      return part;
    }
  }
}
