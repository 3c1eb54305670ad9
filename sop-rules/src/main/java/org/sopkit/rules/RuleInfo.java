package org.sopkit.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.gdpr.GdprMeaning;

/**
 * What is known about one rule.
 *
 * @param id its permanent id, for example {@code SLA-001}
 * @param set the rule set it belongs to, for example {@code sla}; for a host's rule the name of the
 *     rule file
 * @param severity how bad its findings are, unless the priority of the task says otherwise
 * @param severityByPriority how bad they are for tasks of certain priorities; empty for most rules
 * @param references where the rule comes from
 * @param gdpr what it means for the GDPR checklist; null for rules of other sets
 * @param ownTexts the texts of a host's rule by language ({@code fr}, {@code en}); empty for
 *     built-in rules, whose texts are in the message bundles
 */
public record RuleInfo(
    String id,
    String set,
    Severity severity,
    Map<Priority, Severity> severityByPriority,
    List<Reference> references,
    @Nullable GdprMeaning gdpr,
    Map<String, RuleTexts> ownTexts) {

  /** Makes a description. */
  public RuleInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(severity, "severity");
    severityByPriority = Map.copyOf(severityByPriority);
    references = List.copyOf(references);
    ownTexts = Map.copyOf(ownTexts);
  }

  /**
   * Returns how bad a finding of this rule is.
   *
   * @param priority the priority of the task concerned; null if it has none
   * @return the severity
   */
  public Severity severityFor(@Nullable Priority priority) {
    if (priority == null) {
      return severity;
    }
    Severity other = severityByPriority.get(priority);
    return other == null ? severity : other;
  }

  /**
   * Returns what people read about the rule, with the placeholders of the message unfilled.
   *
   * @param locale French, or anything else for English
   * @return the texts
   */
  public RuleTexts texts(Locale locale) {
    return FindingTexts.of(locale).texts(this);
  }

  /**
   * Makes the finding of this rule about a fact.
   *
   * @param fact what matched
   * @param member where below the fact, as the rest of a JSON pointer; empty for the fact itself
   * @param arguments what the message mentions: name, value, name, value; not copied
   * @return the finding
   * @throws IllegalArgumentException if the arguments do not come in pairs
   */
  public Finding finding(Fact fact, String member, Object... arguments) {
    return new Finding(
        this,
        severityFor(fact.priority()),
        fact.subject(),
        fact.path() + member,
        Arguments.of(id, arguments),
        fact.evidence());
  }

  RuleInfo withSeverity(Severity changed) {
    return new RuleInfo(id, set, changed, Map.of(), references, gdpr, ownTexts);
  }
}
