package org.sopkit.rules;

import java.util.List;
import java.util.stream.IntStream;

/** The built-in rule sets. Ids are permanent: a rule that goes leaves its number empty. */
public enum RuleSet {
  /** Quality of a procedure. */
  SOP("sop", 46),
  /** Roles of a responsibility matrix. */
  RACI("raci", 11),
  /** Deadlines of tasks. */
  SLA("sla", 13),
  /** Evidence for the six items of the GDPR checklist. */
  GDPR("gdpr", 42),
  /** Columns of the back-office base. */
  BASE("base", 12),
  /**
   * What authorities ask beyond the six items; it judges only where the host switches it on, with
   * {@link SopRulesBuilder#enable}.
   */
  GDPR_FURTHER("further", "GDPR", 101, 121),
  /** Whether a person may start on a task. */
  GATE("gate", 10),
  /** Week one with a provider, in seven steps. */
  ROLLOUT("rollout", 18);

  private final String code;
  private final String prefix;
  private final int first;
  private final int last;

  RuleSet(String code, int rules) {
    this.code = code;
    this.prefix = name();
    this.first = 1;
    this.last = rules;
  }

  RuleSet(String code, String prefix, int first, int last) {
    this.code = code;
    this.prefix = prefix;
    this.first = first;
    this.last = last;
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
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> "%s-%03d".formatted(prefix, n))
        .toList();
  }
}
