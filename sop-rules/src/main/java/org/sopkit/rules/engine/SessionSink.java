package org.sopkit.rules.engine;

import java.util.Map;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.FindingSink;

/** The sink of one session, used by one thread: a shared one loses findings. */
final class SessionSink implements FindingSink {

  private final Map<String, RuleInfo> rules;
  private final FindingReceiver receiver;

  SessionSink(Map<String, RuleInfo> rules, FindingReceiver receiver) {
    this.rules = rules;
    this.receiver = receiver;
  }

  @Override
  public void report(String ruleId, Fact fact, String member, Object... arguments) {
    RuleInfo rule = rules.get(ruleId);
    if (rule == null) {
      throw new IllegalArgumentException(
          "finding of rule "
              + ruleId
              + ": there is no such rule in this set. Maybe the id in the rule's action differs from"
              + " the rule's name.");
    }
    receiver.receive(fact, rule.finding(fact, member, arguments));
  }
}
