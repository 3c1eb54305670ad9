package org.sopkit.examples.findings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleTexts;
import org.sopkit.rules.Severity;

/**
 * A rule in words, for programs.
 *
 * @param id its id
 * @param set its rule set
 * @param severity how bad its findings are
 * @param severityByPriority how bad they are for tasks of a priority, where that differs
 * @param title what it asks for
 * @param message what it says, with the names of the arguments in braces
 * @param reason why it matters
 * @param remedy what to do
 * @param references where it comes from
 */
public record RuleDocument(
    String id,
    String set,
    Severity severity,
    Map<Priority, Severity> severityByPriority,
    String title,
    String message,
    String reason,
    String remedy,
    List<String> references) {

  /**
   * Puts a rule into words.
   *
   * @param rule the rule
   * @param words the language
   * @return the rule in words
   */
  public static RuleDocument of(RuleInfo rule, FindingTexts words) {
    RuleTexts texts = rule.texts(words.locale());
    return new RuleDocument(
        rule.id(),
        rule.set(),
        rule.severity(),
        new TreeMap<>(rule.severityByPriority()),
        texts.title(),
        texts.message(),
        texts.reason(),
        texts.remedy(),
        rule.references().stream().map(words::reference).toList());
  }

  /**
   * Writes how bad the findings of a rule are.
   *
   * @param rule the rule
   * @param words the language
   * @return for example "error (critical: critical, low: warning)"
   */
  public static String severities(RuleInfo rule, FindingTexts words) {
    String others =
        new TreeMap<>(rule.severityByPriority())
            .entrySet().stream()
                .map(entry -> words.word(entry.getKey()) + ": " + words.word(entry.getValue()))
                .collect(Collectors.joining(", "));
    String standard = words.word(rule.severity());
    return others.isEmpty() ? standard : String.format(Locale.ROOT, "%s (%s)", standard, others);
  }
}
