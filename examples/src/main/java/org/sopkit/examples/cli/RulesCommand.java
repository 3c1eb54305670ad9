package org.sopkit.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.findings.RuleDocument;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.RuleCatalog;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules}: what the rules ask for, all of them or one in detail. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Mixin private RuleOptions options = new RuleOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      descriptionKey = "rulesFormat",
      defaultValue = "text")
  private RulesFormat format = RulesFormat.TEXT;

  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "rules.id")
  private List<String> names = List.of();

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleCatalog all = options.builder(console.texts()).build().catalog();
    RuleCatalog chosen = names.isEmpty() ? all : chosen(all);
    FindingTexts words = FindingTexts.of(console.texts().locale());
    switch (format) {
      case JSON ->
          console.line(
              JsonOutput.text(
                  chosen.rules().stream().map(rule -> RuleDocument.of(rule, words)).toList()));
      case MARKDOWN -> console.line(chosen.markdown(console.texts().locale()).stripTrailing());
      case TEXT -> print(chosen, words);
    }
    return ExitCode.DONE;
  }

  /** Rules by id and sets by name, in the order of the catalogue. */
  private RuleCatalog chosen(RuleCatalog all) {
    Set<String> known = new LinkedHashSet<>();
    all.forEach(rule -> known.add(rule.set()));
    all.forEach(rule -> known.add(rule.id()));
    for (String name : names) {
      if (!known.contains(name)) {
        @Nullable String nearest = Spelling.nearest(name, known);
        throw new UnusableInputException(
            nearest == null
                ? console.texts().get("rules.unknown", name)
                : console.texts().get("rules.nearest", name, nearest));
      }
    }
    return new RuleCatalog(
        all.rules().stream()
            .filter(rule -> names.contains(rule.id()) || names.contains(rule.set()))
            .toList());
  }

  private void print(RuleCatalog rules, FindingTexts words) {
    if (rules.rules().size() == 1) {
      printOne(rules.rules().get(0), words);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (RuleInfo rule : rules) {
      rows.add(
          List.of(
              rule.id(),
              words.word(rule.severity()),
              rule.texts(console.texts().locale()).title()));
    }
    console.table(rows);
    console.blank();
    console.say("rules.total", rules.rules().size());
  }

  private void printOne(RuleInfo rule, FindingTexts words) {
    RuleTexts texts = rule.texts(console.texts().locale());
    console.heading(rule.id() + "  " + texts.title());
    List<List<String>> rows = new ArrayList<>();
    row(rows, "rules.set", rule.set());
    row(rows, "rules.severity", RuleDocument.severities(rule, words));
    row(rows, "rules.message", texts.message());
    row(rows, "rules.reason", texts.reason());
    row(rows, "rules.remedy", texts.remedy());
    row(
        rows,
        "rules.source",
        rule.references().stream().map(words::reference).collect(Collectors.joining("; ")));
    console.table(rows);
  }

  private void row(List<List<String>> rows, String key, String value) {
    if (!value.isBlank()) {
      rows.add(List.of(console.texts().get(key), value));
    }
  }

  /** How the catalogue is printed. */
  enum RulesFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For a page of documentation. */
    MARKDOWN
  }
}
