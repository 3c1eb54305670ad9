package org.sopkit.rules;

/** Something is wrong with the rules themselves, not with what they judge. */
public abstract sealed class RuleException extends RuntimeException
    permits RuleLoadException,
        RuleCompilationException,
        RuleExecutionException,
        RuleProfileException {

  private static final long serialVersionUID = 1;

  RuleException(String message) {
    super(message);
  }

  RuleException(String message, Throwable cause) {
    super(message, cause);
  }
}
