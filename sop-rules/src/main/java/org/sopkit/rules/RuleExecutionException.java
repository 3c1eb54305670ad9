package org.sopkit.rules;

/** A host's rule failed or did not come to an end while it judged. */
public final class RuleExecutionException extends RuleException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message which rule, what happened and what to do
   */
  public RuleExecutionException(String message) {
    super(message);
  }

  /**
   * Makes the exception.
   *
   * @param message which rule, what happened and what to do
   * @param cause what the rule threw
   */
  public RuleExecutionException(String message, Throwable cause) {
    super(message, cause);
  }
}
