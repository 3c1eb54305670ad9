package org.sopkit.examples.cli;

/** A file is not what the command needs; the message is in the user's language. */
final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}
