package org.sopkit.rules.given;

import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.test.RuleVerifier;

/** The built-in rules, loaded once for all tests. */
public final class Rules {

  /** As they come. */
  public static final SopRules STANDARD = SopRules.standard();

  /** With what lies beyond the six GDPR items. */
  public static final SopRules ALL = SopRules.builder().enable(RuleSet.GDPR_FURTHER).build();

  private Rules() {}

  /** Starts to verify a built-in rule. */
  public static RuleVerifier verify(String ruleId) {
    return RuleVerifier.of(ALL).verify(ruleId);
  }
}
