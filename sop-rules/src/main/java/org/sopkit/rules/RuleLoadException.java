package org.sopkit.rules;

/** The built-in rules of this jar are not whole, or a host names a rule that does not exist. */
public final class RuleLoadException extends RuleException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message what is missing and what to do
   */
  public RuleLoadException(String message) {
    super(message);
  }

  /**
   * Makes the exception.
   *
   * @param message what is missing and what to do
   * @param cause why
   */
  public RuleLoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
