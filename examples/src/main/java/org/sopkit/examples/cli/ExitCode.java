package org.sopkit.examples.cli;

/** How a command ends. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Something of severity ERROR or worse was found. */
  static final int FINDINGS = 1;

  /** Arguments, or a file, cannot be used. */
  static final int UNUSABLE = 2;

  /** A fault of the program (EX_SOFTWARE of sysexits.h). */
  static final int FAULT = 70;

  private ExitCode() {}
}
