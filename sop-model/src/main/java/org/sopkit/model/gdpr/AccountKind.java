package org.sopkit.model.gdpr;

/** Whether an account belongs to one person. */
public enum AccountKind {
  /** One person's own account. */
  NAMED,
  /** Several people use the same account. */
  SHARED
}
