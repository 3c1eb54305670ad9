package org.sopkit.examples.cli;

/** How a result is printed. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
