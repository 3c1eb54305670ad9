package org.sopkit.model.gdpr;

/** The eight points that a data processing agreement must stipulate, GDPR Art. 28(3)(a) to (h). */
public enum DpaPoint {
  /** (a) Data are processed only on documented instructions. */
  A,
  /** (b) People who process are bound to confidentiality. */
  B,
  /** (c) Security of processing as Art. 32 asks. */
  C,
  /** (d) Conditions for engaging another processor. */
  D,
  /** (e) Help with requests of the people concerned. */
  E,
  /** (f) Help with security, breach notices and impact assessments, Art. 32 to 36. */
  F,
  /** (g) Deletion or return of the data at the end. */
  G,
  /** (h) Information needed to show compliance, and audits. */
  H
}
