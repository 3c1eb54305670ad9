package org.sopkit.rules.engine;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.FindingSink;

/** The sink of one session, used by one thread at a time: a shared one loses findings. */
final class SessionSink implements FindingSink {

  private final Map<String, RuleInfo> rules;
  private @Nullable FindingReceiver receiver;

  SessionSink(Map<String, RuleInfo> rules) {
    this.rules = rules;
  }

  SessionSink(Map<String, RuleInfo> rules, FindingReceiver receiver) {
    this.rules = rules;
    this.receiver = receiver;
  }

  /** Sets who takes the next findings; null between two calls. */
  void reportTo(@Nullable FindingReceiver next) {
    receiver = next;
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
    Objects.requireNonNull(receiver, "receiver")
        .receive(fact, rule.finding(fact, member, arguments));
  }
}
