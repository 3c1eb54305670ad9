package org.sopkit.model.raci;

/** The four roles of a responsibility assignment matrix. */
public enum RaciRole {
  /** Does the work. At least one for each activity. */
  RESPONSIBLE,
  /** Approves and answers for the result. Exactly one for each activity. */
  ACCOUNTABLE,
  /** Is asked before the work is done. */
  CONSULTED,
  /** Is told when it is done. */
  INFORMED
}
