package org.sopkit.rules.gdpr;

/**
 * How an item of the GDPR checklist stands, best first; the worst of its findings decides.
 *
 * <p>The terms are those of the W3C Data Privacy Vocabulary where it has one.
 */
public enum Verdict {
  /** All evidence is there and says yes. */
  COMPLIANT("dpv:Compliant"),
  /** Not asked for yet: the mission has not started. */
  NOT_DUE_YET("dpv:ComplianceIndeterminate"),
  /**
   * In order in the main, but not in all: a duty met late, or a part that falls short without
   * leaving data unprotected.
   */
  PARTIALLY_COMPLIANT("dpv:PartiallyCompliant"),
  /** Evidence is missing, so nobody can tell. */
  UNKNOWN("dpv:ComplianceUnknown"),
  /** The evidence says no, today. */
  NON_COMPLIANT("dpv:NonCompliant");

  private final String term;

  Verdict(String term) {
    this.term = term;
  }

  /**
   * Returns the term of the Data Privacy Vocabulary.
   *
   * @return for example {@code dpv:PartiallyCompliant}
   */
  public String term() {
    return term;
  }

  /**
   * Returns the worse of two verdicts.
   *
   * @param other the other verdict
   * @return the worse
   */
  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
