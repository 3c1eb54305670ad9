package org.sopkit.rules;

import java.util.Arrays;

/**
 * The numbers that the rules compare with, each with its default; a host changes them with {@link
 * Thresholds#with}.
 */
public enum Threshold {
  /**
   * Words of a whole procedure that still fit one page: 600. A page of A4 in 11 points with
   * headings and lists holds about that many.
   */
  SOP_WORDS(600, 1),
  /** Steps that a flat list may have: 10. Longer ones want sub-lists (Penn State SOP guide). */
  SOP_STEPS(10, 1),
  /** Steps beyond which a procedure is two procedures: 20. */
  SOP_STEPS_MOST(20, 1),
  /** Steps below which something was probably left out: 3. */
  SOP_STEPS_FEWEST(3, 1),
  /** Words of a sentence that still read well: 20 (EU, "How to write clearly"). */
  SENTENCE_WORDS(20, 1),
  /** Words of a sentence beyond which it must be cut: 30. */
  SENTENCE_WORDS_MOST(30, 1),
  /** Days since the last version after which a review is wanted: 365 (EPA QA/G-6). */
  SOP_AGE_DAYS(365, 1),
  /** Days since the last version after which a procedure is out of date: 730 (EPA QA/G-6). */
  SOP_AGE_DAYS_MOST(730, 1),
  /** Days that a proposal for improvement may stay unanswered: 30. */
  PROPOSAL_DAYS(30, 0),
  /** Parties that may be consulted in one activity: 3. */
  RACI_CONSULTED(3, 0),
  /** Days that the status of an open task may stay the same: 30. */
  TASK_STATUS_DAYS(30, 0),
  /** Hours, counted as the target is, that a clock may have stood still: 40, a working week. */
  SLA_PAUSED_HOURS(40, 0),
  /** Hours left, counted as the target is, at which a deadline is called near: 2. */
  SLA_DUE_SOON_HOURS(2, 1),
  /** Share of the promised time, in percent, from which an open task is far overdue: 200. */
  SLA_OVERRUN_PERCENT(200, 101),
  /** Pauses that one cycle of a task may have: 3. */
  SLA_PAUSES(3, 0),
  /** Missed deadlines of one task in one period from which they are a pattern: 2. */
  SLA_BREACHES(2, 1),
  /** Hours of opening time in a day, to compare a working time with a recurrence: 8. */
  WORKING_DAY_HOURS(8, 1),
  /** Tasks to begin with: 3. */
  ROLLOUT_FIRST_TASKS(3, 1),
  /** Days from the start in which the provider is to be operational: 7, one week. */
  ROLLOUT_DAYS(7, 1),
  /** Days between two weekly reviews: 7. */
  ROLLOUT_REVIEW_DAYS(7, 1),
  /** Days before the end of a contract in which its end is announced: 30. */
  CONTRACT_NOTICE_DAYS(30, 0),
  /** Days after the mission in which an access must be revoked: 1. */
  ACCESS_REVOKE_DAYS(1, 0),
  /** Days after which an access must be reviewed again: 365 (CNIL guide, yearly). */
  ACCESS_REVIEW_DAYS(365, 1),
  /** Months that an access log must be kept: 6 (CNIL recommendation on logging). */
  LOG_MONTHS_LEAST(6, 0),
  /** Months that an access log may be kept without a reason: 12 (the same). */
  LOG_MONTHS_MOST(12, 1),
  /** Days after which an access log must be read again: 30. */
  LOG_REVIEW_DAYS(30, 1),
  /** Days after which the incident procedure must be tried again: 365. */
  INCIDENT_TEST_DAYS(365, 1),
  /** Hours in which the provider tells the client of a breach, where nothing was agreed: 24. */
  CONTROLLER_NOTICE_HOURS(24, 1),
  /** Hours in which the client tells the authority: 72, day and night (GDPR Art. 33(1)). */
  AUTHORITY_NOTICE_HOURS(72, 1),
  /** Months after which a purge that has begun must run again, at the latest: 12. */
  PURGE_MONTHS(12, 1),
  /** Days after the mission in which return or deletion is certified: 30. */
  CERTIFICATE_DAYS(30, 0),
  /** Days after which the processor's register must be looked at again: 365. */
  REGISTER_DAYS(365, 1),
  /** Days after which the help with requests and impact assessments must be tried again: 365. */
  HELP_TEST_DAYS(365, 1),
  /** Days after which the provider must be audited again: 730. */
  AUDIT_DAYS(730, 1),
  /** Days after which a security training must be renewed: 365. */
  TRAINING_DAYS(365, 1);

  private final int standard;
  private final int least;

  Threshold(int standard, int least) {
    this.standard = standard;
    this.least = least;
  }

  /**
   * Returns the value used when the host says nothing.
   *
   * @return the default, in the unit that the constant names
   */
  public int standard() {
    return standard;
  }

  /**
   * Returns the smallest value that has a meaning.
   *
   * @return the least value
   */
  public int least() {
    return least;
  }

  static int[] standards() {
    return Arrays.stream(values()).mapToInt(Threshold::standard).toArray();
  }
}
