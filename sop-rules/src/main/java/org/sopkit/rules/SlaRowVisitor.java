package org.sopkit.rules;

/**
 * Takes what {@link SopRules#scanSla} finds: which rule, in which row, how bad. For the message,
 * the arguments and the evidence of a row, judge its view with {@link
 * SopRules#judgeSla(java.util.Collection)}.
 *
 * @param <T> the host's row
 */
@FunctionalInterface
public interface SlaRowVisitor<T> {

  /**
   * Takes a finding.
   *
   * @param row the row it is about
   * @param rule the rule that found it
   * @param severity how bad it is
   */
  void found(T row, RuleInfo rule, Severity severity);
}
