package org.sopkit.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A host's rule failed or did not come to an end while it judged. What other rules found is lost to
 * nobody: it was handed over, or is in the {@link Findings} that this was thrown from.
 */
public final class RuleExecutionException extends RuleException {

  private static final long serialVersionUID = 1;

  private final transient List<RuleFailure> failures;

  /**
   * Makes the exception.
   *
   * @param failures what failed, at least one
   */
  public RuleExecutionException(List<RuleFailure> failures) {
    super(
        failures.stream()
            .map(failure -> failure.text(Locale.ENGLISH))
            .collect(Collectors.joining("\n")));
    this.failures = List.copyOf(failures);
  }

  /**
   * Makes the exception.
   *
   * @param message which rule, what happened and what to do
   * @param cause what the rule threw
   */
  public RuleExecutionException(String message, Throwable cause) {
    super(message, cause);
    this.failures = List.of();
  }

  /**
   * Returns what failed.
   *
   * @return one failure for each rule; empty only in an exception that was serialized, or if a
   *     built-in rule failed
   */
  public List<RuleFailure> failures() {
    return failures == null ? List.of() : failures;
  }
}
