package org.sopkit.examples.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Suppression;
import org.sopkit.rules.review.ReviewedFinding;
import org.sopkit.rules.review.Standing;

/**
 * A finding in words: an element of {@code findings.json}.
 *
 * @param key stays the same when the words change: rule, subject and path
 * @param rule the id of the rule
 * @param severity how bad it is
 * @param file the file it was found in; null if it is about a row
 * @param subject what it is about
 * @param path where in the document, as a JSON pointer; empty for all of it
 * @param message what is wrong
 * @param reason why it matters
 * @param remedy what to do
 * @param references where the rule comes from
 * @param arguments what the message mentions
 * @param evidence what was read, word for word
 * @param standing whether it is new, known or suppressed; null if nobody asked
 * @param suppression why it is suppressed; null if it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingDocument(
    String key,
    String rule,
    Severity severity,
    @Nullable String file,
    Subject subject,
    String path,
    String message,
    String reason,
    String remedy,
    List<String> references,
    Map<String, Object> arguments,
    List<String> evidence,
    @Nullable Standing standing,
    @Nullable Excuse suppression) {

  /**
   * Why a finding is suppressed.
   *
   * @param reason the reason
   * @param until the last day
   */
  public record Excuse(String reason, LocalDate until) {}

  /**
   * Puts a finding into words.
   *
   * @param finding the finding
   * @param file the file it was found in; null if it is about a row
   * @param words the language
   * @return the finding in words
   */
  public static FindingDocument of(Finding finding, @Nullable String file, FindingTexts words) {
    return new FindingDocument(
        finding.key(),
        finding.ruleId(),
        finding.severity(),
        file,
        finding.subject(),
        finding.path(),
        words.message(finding),
        words.reason(finding),
        words.remedy(finding),
        finding.references().stream().map(words::reference).toList(),
        finding.arguments(),
        finding.evidence(),
        null,
        null);
  }

  /**
   * Puts a reviewed finding into words.
   *
   * @param reviewed the finding and how it stands
   * @param file the file it was found in
   * @param words the language
   * @return the finding in words
   */
  public static FindingDocument of(ReviewedFinding reviewed, String file, FindingTexts words) {
    FindingDocument plain = of(reviewed.finding(), file, words);
    Suppression suppression = reviewed.suppression();
    return new FindingDocument(
        plain.key,
        plain.rule,
        plain.severity,
        file,
        plain.subject,
        plain.path,
        plain.message,
        plain.reason,
        plain.remedy,
        plain.references,
        plain.arguments,
        plain.evidence,
        reviewed.standing(),
        suppression == null ? null : new Excuse(suppression.reason(), suppression.until()));
  }
}
