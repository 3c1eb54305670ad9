package org.sopkit.model.raci;

/** What is special about an activity and asks more of its roles. */
public enum ActivityTrait {
  /**
   * Somebody else must check the work, such as a payment run: accountable and responsible may not
   * be the same party.
   */
  NEEDS_CONTROL,
  /**
   * The client must answer for it and cannot hand that over, such as a duty of the data controller:
   * the provider may not be accountable.
   */
  CLIENT_ANSWERS
}
