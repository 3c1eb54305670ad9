package org.sopkit.examples.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.Subject;

/**
 * A rule that could not finish, in words; stands behind the findings and has {@code failure} where
 * they have a severity.
 *
 * @param failure how it failed
 * @param rule the id of the rule
 * @param rulesFile the file that holds the rule
 * @param line the line on which the rule begins; 0 if it is not known
 * @param subject what was judged; null if it is not known
 * @param path where in it
 * @param times how often
 * @param message what happened and what to do
 */
public record FailureDocument(
    RuleFailure.Reason failure,
    String rule,
    String rulesFile,
    int line,
    @Nullable Subject subject,
    String path,
    int times,
    String message) {

  /**
   * Puts a failure into words.
   *
   * @param failure the failure
   * @param words the language
   * @return the failure in words
   */
  public static FailureDocument of(RuleFailure failure, FindingTexts words) {
    return new FailureDocument(
        failure.reason(),
        failure.rule(),
        failure.file(),
        failure.line(),
        failure.subject(),
        failure.path(),
        failure.times(),
        words.failure(failure));
  }

  /**
   * Puts failures into words.
   *
   * @param failures the failures
   * @param words the language
   * @return the failures in words
   */
  public static List<FailureDocument> of(List<RuleFailure> failures, FindingTexts words) {
    return failures.stream().map(failure -> of(failure, words)).toList();
  }
}
