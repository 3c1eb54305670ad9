package org.sopkit.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An excuse for one finding: somebody looked at it, said why it may stay, and until when.
 *
 * <p>An excused finding is not lost: it is shown as suppressed, with the reason. After the last day
 * it counts again.
 *
 * @param rule the id of the rule
 * @param subject what the finding is about, as {@link Subject#toString()} writes it, for example
 *     {@code sop:invoicing}; null for any subject
 * @param path the place in the document as a JSON pointer; empty for the document as a whole; null
 *     for any place in the subject
 * @param reason why it may stay; shown to whoever reads the findings
 * @param until the last day on which it holds
 */
public record Suppression(
    String rule, @Nullable String subject, @Nullable String path, String reason, LocalDate until) {

  /**
   * Makes a suppression.
   *
   * @throws IllegalArgumentException if rule or reason is blank
   */
  public Suppression {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(until, "until");
    if (rule.isBlank()) {
      throw new IllegalArgumentException("suppression: the rule is blank. Maybe write its id.");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "suppression of "
              + rule
              + ": the reason is blank. Maybe say who decided and why, or mend what was found.");
    }
  }

  /**
   * Says whether a finding is the one meant, whatever the day.
   *
   * @param finding the finding
   * @return true if rule and, where they are given, path and subject are the same
   */
  public boolean covers(Finding finding) {
    return rule.equals(finding.ruleId())
        && (path == null || path.equals(finding.path()))
        && (subject == null || subject.equals(finding.subject().toString()));
  }

  /** Returns the same excuse for any place in its subject. */
  public Suppression anywhere() {
    return new Suppression(rule, subject, null, reason, until);
  }

  /**
   * Says whether the excuse still holds.
   *
   * @param today the day
   * @return true up to and including the last day
   */
  public boolean holdsOn(LocalDate today) {
    return !today.isAfter(until);
  }
}
