package org.sopkit.examples.tasks;

/** Leaves the reading of a row from any depth; never leaves this package. */
final class RejectedRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  RejectedRowException(Rejection rejection) {
    // A file may have a million bad rows: no stack trace is walked for them.
    super(rejection.code().name(), null, false, false);
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}
