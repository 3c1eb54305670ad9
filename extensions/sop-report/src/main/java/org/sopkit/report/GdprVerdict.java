package org.sopkit.report;

/** The verdict on one item of the GDPR checklist. */
public enum GdprVerdict {
  /** The dated evidence proves it. */
  COMPLIANT,
  /** Some of the evidence is there. */
  PARTIALLY_COMPLIANT,
  /** The evidence proves the contrary, or what is owed is not there. */
  NON_COMPLIANT,
  /** There is no evidence to judge on. */
  UNKNOWN,
  /** Nothing is owed yet. */
  NOT_DUE_YET
}
