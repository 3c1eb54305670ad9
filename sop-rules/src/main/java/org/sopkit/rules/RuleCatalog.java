package org.sopkit.rules;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All rules that judge, with what is known about them; read from the rule files themselves.
 *
 * @param rules built-in sets in their order, then the host's; within a set by id
 */
public record RuleCatalog(List<RuleInfo> rules) implements Iterable<RuleInfo> {

  /** Makes a catalogue. */
  public RuleCatalog {
    rules = List.copyOf(rules);
  }

  /**
   * Finds a rule.
   *
   * @param id its id
   * @return the rule, or empty if there is none of that id
   */
  public Optional<RuleInfo> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Keeps the rules of one set.
   *
   * @param set the name of the set, for example {@code sop}
   * @return those rules
   */
  public RuleCatalog ofSet(String set) {
    return new RuleCatalog(rules.stream().filter(rule -> rule.set().equals(set)).toList());
  }

  /** Leaves a set out that does not judge. */
  RuleCatalog without(RuleSet set) {
    return new RuleCatalog(rules.stream().filter(rule -> !rule.set().equals(set.code())).toList());
  }

  /**
   * Writes the rules as a table in Markdown: id, title, severity, source.
   *
   * @param locale French, or anything else for English
   * @return the table, each line ended by a line feed
   */
  public String markdown(Locale locale) {
    FindingTexts texts = FindingTexts.of(locale);
    StringBuilder table = new StringBuilder(texts.tableHeading()).append("\n|---|---|---|---|\n");
    for (RuleInfo rule : rules) {
      String sources =
          rule.references().stream().map(texts::reference).collect(Collectors.joining("; "));
      table
          .append("| ")
          .append(rule.id())
          .append(" | ")
          .append(texts.texts(rule).title().replace("|", "\\|"))
          .append(" | ")
          .append(severities(rule, texts))
          .append(" | ")
          .append(sources.replace("|", "\\|"))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String severities(RuleInfo rule, FindingTexts texts) {
    String standard = texts.word(rule.severity());
    if (rule.severityByPriority().isEmpty()) {
      return standard;
    }
    return rule.severityByPriority().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> texts.word(entry.getKey()) + ": " + texts.word(entry.getValue()))
        .collect(Collectors.joining(", ", standard + " (", ")"));
  }

  @Override
  public Iterator<RuleInfo> iterator() {
    return rules.iterator();
  }
}
