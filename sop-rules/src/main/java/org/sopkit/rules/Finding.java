package org.sopkit.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule found, as data; the words come later, with {@link #text}.
 *
 * <p>Findings are ordered by subject, place in the document and rule. Immutable and thread-safe.
 *
 * @param rule the rule that found it
 * @param severity how bad it is
 * @param subject what it is about
 * @param path where in the document, as a JSON pointer (RFC 6901), for example {@code
 *     /steps/2/instruction}; empty for the document as a whole. It names a missing part by the
 *     place where it should be
 * @param arguments what the message mentions, by name, in the order of the rule: strings, numbers,
 *     dates, instants, durations, enums and lists of these
 * @param evidence what was read, word for word: the text of a step, the reference of a contract;
 *     empty if something is missing
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    Subject subject,
    String path,
    Map<String, Object> arguments,
    List<String> evidence)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::subject)
          .thenComparing(Finding::path, Finding::comparePaths)
          .thenComparing(Finding::ruleId)
          .thenComparing(finding -> finding.arguments().toString());

  /** Makes a finding. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(arguments, "arguments");
    evidence = List.copyOf(evidence);
  }

  /**
   * Returns the id of the rule.
   *
   * @return for example {@code SOP-001}
   */
  public String ruleId() {
    return rule.id();
  }

  /**
   * Returns where the rule comes from.
   *
   * @return sections and articles
   */
  public List<Reference> references() {
    return rule.references();
  }

  /**
   * Returns a key that stays the same when the message is reworded: rule, subject and path.
   *
   * @return for example {@code SOP-001 sop:invoicing /header/title}
   */
  public String key() {
    return (ruleId() + " " + subject + " " + path).strip();
  }

  /**
   * Returns the message: what is wrong, in one sentence.
   *
   * <p>Instants are written in UTC; {@link FindingTexts#in} chooses another zone.
   *
   * @param locale French, or anything else for English
   * @return plain text without line breaks; never markup
   */
  public String text(Locale locale) {
    return FindingTexts.of(locale).message(this);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** Compares pointers part by part, so that step 10 comes after step 9. */
  private static int comparePaths(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    String[] a = left.split("/", -1);
    String[] b = right.split("/", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean numbers = isIndex(a[i]) && isIndex(b[i]);
      int order =
          numbers && a[i].length() != b[i].length()
              ? Integer.compare(a[i].length(), b[i].length())
              : a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static boolean isIndex(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
