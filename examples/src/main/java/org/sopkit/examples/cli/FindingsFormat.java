package org.sopkit.examples.cli;

/** How findings are printed. */
enum FindingsFormat {
  /** For people. */
  TEXT,
  /** For programs: a list of findings. */
  JSON,
  /** For code review: SARIF 2.1.0. */
  SARIF
}
