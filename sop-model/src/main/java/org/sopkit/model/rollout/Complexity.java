package org.sopkit.model.rollout;

/** How hard a task is to hand over. */
public enum Complexity {
  /** A fixed sequence, no judgement. */
  LOW,
  /** A few cases to tell apart. */
  MEDIUM,
  /** Judgement, exceptions, negotiation. */
  HIGH
}
