package org.sopkit.rules.facts;

/** Where a rule reports what it found; the global {@code findings} of every rule file. */
public interface FindingSink {

  /**
   * Reports a finding.
   *
   * @param ruleId the rule's own id
   * @param fact the fact that matched
   * @param member where below the fact, as the rest of a JSON pointer, for example {@code /title};
   *     empty for the fact itself
   * @param arguments what the message mentions: name, value, name, value
   * @throws IllegalArgumentException if no rule has the id or the arguments do not come in pairs
   */
  void report(String ruleId, Fact fact, String member, Object... arguments);
}
