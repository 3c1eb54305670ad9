package org.sopkit.examples.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;

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
    List<String> evidence) {

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
        finding.evidence());
  }
}
