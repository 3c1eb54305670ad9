package org.sopkit.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.definition.rule.Rule;
import org.sopkit.rules.facts.Fact;

/** Which prepared facts must be there before a rule can fire. */
final class NeededFacts {

  private NeededFacts() {}

  /**
   * Returns the types of prepared facts without one of which the rule never fires.
   *
   * @return the types; those of conditions that are no plain pattern are left out
   */
  static List<Class<?>> of(Rule rule) {
    List<Class<?>> types = new ArrayList<>();
    if (rule instanceof RuleImpl compiled) {
      GroupElement root = compiled.getLhs();
      for (RuleConditionElement part :
          root.isAnd() ? root.getChildren() : List.<RuleConditionElement>of()) {
        if (part instanceof Pattern pattern
            && pattern.getSource() == null
            && pattern.getObjectType() instanceof ClassObjectType type
            && Fact.class.isAssignableFrom(type.getClassType())) {
          types.add(type.getClassType());
        }
      }
    }
    return types;
  }
}
