package org.sopkit.rules;

import java.util.List;
import java.util.stream.IntStream;

/** The built-in rule sets. Ids are permanent: a rule that goes leaves its number empty. */
public enum RuleSet {
  /** Quality of a procedure. */
  SOP("sop", 42),
  /** Roles of a responsibility matrix. */
  RACI("raci", 11),
  /** Deadlines of tasks. */
  SLA("sla", 13),
  /** Evidence for the six items of the GDPR checklist. */
  GDPR("gdpr", 41),
  /** Columns of the back-office base. */
  BASE("base", 12);

  private final String code;
  private final int rules;

  RuleSet(String code, int rules) {
    this.code = code;
    this.rules = rules;
  }

  /**
   * Returns the name of the set in the catalogue.
   *
   * @return for example {@code sop}
   */
  public String code() {
    return code;
  }

  /**
   * Returns the ids that the set must have, no more and no less.
   *
   * @return for example {@code SOP-001} and so on
   */
  List<String> ruleIds() {
    return IntStream.rangeClosed(1, rules).mapToObj(n -> "%s-%03d".formatted(name(), n)).toList();
  }
}
