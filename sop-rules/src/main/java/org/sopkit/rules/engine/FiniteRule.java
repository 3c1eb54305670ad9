package org.sopkit.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.sopkit.rules.RuleExecutionException;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.FindingSink;

/**
 * A built-in rule about one fact, whose condition reads nothing but properties that have few
 * values, and its compiled action.
 *
 * <p>Whether it fires can be asked of the engine once for each combination of these values. What it
 * says is still made by its own action, fact by fact.
 */
final class FiniteRule {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*|[\\p{N}\"'#]");
  private static final Pattern CONSTANT =
      Pattern.compile("([a-z]\\w*\\.)*[A-Z]\\w*\\.[A-Z][A-Z_0-9]*");
  private static final Set<String> LITERALS = Set.of("true", "false", "null", "in", "not");

  private final String id;
  private final BlockN action;
  private final boolean factFirst;

  private FiniteRule(String id, BlockN action, boolean factFirst) {
    this.id = id;
    this.action = action;
    this.factFirst = factFirst;
  }

  /**
   * Returns the rule as a finite one.
   *
   * @param rule the rule
   * @param type the type of fact it must be about
   * @param properties the properties with few values
   * @return the rule, or empty if it reads anything else or does anything but report
   */
  static Optional<FiniteRule> of(Rule rule, Class<? extends Fact> type, Set<String> properties) {
    List<Condition> conditions =
        rule.getView().getSubConditions().stream()
            .filter(part -> part.getType() != Condition.Type.CONSEQUENCE)
            .toList();
    boolean finite =
        conditions.size() == 1
            && conditions.get(0) instanceof org.drools.model.Pattern<?> pattern
            && pattern.getPatternVariable().getType() == type
            && pattern.getBindings().isEmpty()
            && !MatchFilter.hasSource(pattern)
            && reads(pattern.getConstraint(), properties)
            && rule.getAttribute(Rule.Attribute.DATE_EFFECTIVE) == null
            && rule.getAttribute(Rule.Attribute.DATE_EXPIRES) == null
            && rule.getAttribute(Rule.Attribute.TIMER) == null
            && rule.getConsequences().size() == 1;
    return finite ? withAction(rule, type) : Optional.empty();
  }

  private static Optional<FiniteRule> withAction(Rule rule, Class<? extends Fact> type) {
    Consequence action = rule.getDefaultConsequence();
    Variable<?>[] inputs = action.getVariables();
    if (action.isUsingDrools() || action.isBreaking() || inputs.length != 2) {
      return Optional.empty();
    }
    boolean factFirst = inputs[0].getType() == type && isSink(inputs[1]);
    boolean sinkFirst = inputs[1].getType() == type && isSink(inputs[0]);
    return factFirst || sinkFirst
        ? Optional.of(new FiniteRule(rule.getName(), action.getBlock(), factFirst))
        : Optional.empty();
  }

  private static boolean isSink(Variable<?> variable) {
    return variable instanceof Global && variable.getType() == FindingSink.class;
  }

  private static boolean reads(Constraint constraint, Set<String> properties) {
    if (constraint.getType() == Constraint.Type.SINGLE) {
      return constraint instanceof SingleConstraint single
          && single.getVariables().length == 1
          && readsOnly(
              single.getPredicate1().predicateInformation().getStringConstraint(), properties);
    }
    List<Constraint> parts = new ArrayList<>(constraint.getChildren());
    return !parts.isEmpty() && parts.stream().allMatch(part -> reads(part, properties));
  }

  /**
   * Says whether a condition names nothing but these properties, constants of enums and the usual
   * operators. A call, a number, a string or any other name makes it false.
   */
  static boolean readsOnly(String condition, Set<String> properties) {
    Matcher words = WORD.matcher(condition);
    int read = 0;
    while (words.find()) {
      String word = words.group();
      if (properties.contains(word)) {
        read++;
      } else if (!LITERALS.contains(word) && !CONSTANT.matcher(word).matches()) {
        return false;
      }
    }
    return read > 0;
  }

  String id() {
    return id;
  }

  /** Does what the rule does when it fires. */
  void fire(Fact fact, FindingSink sink) {
    try {
      if (factFirst) {
        action.execute(fact, sink);
      } else {
        action.execute(sink, fact);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new RuleExecutionException("rule " + id + ": failed: " + e.getMessage(), e);
    }
  }
}
