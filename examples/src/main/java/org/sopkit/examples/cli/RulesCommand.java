package org.sopkit.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.findings.RuleDocument;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.RuleCatalog;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.RuleTexts;
import org.sopkit.rules.SopRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules}: what the rules ask for, all of them or one in detail. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

  private static final RuleCatalog NONE = new RuleCatalog(List.of());

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
    SopRules judging = options.builder(console.texts()).build();
    RuleCatalog off = judging.judges(RuleSet.GDPR_FURTHER) ? NONE : further();
    RuleCatalog chosen = names.isEmpty() ? judging.catalog() : chosen(judging.catalog(), off);
    FindingTexts words = FindingTexts.of(console.texts().locale());
    switch (format) {
      case JSON ->
          console.line(
              JsonOutput.text(
                  chosen.rules().stream().map(rule -> RuleDocument.of(rule, words)).toList()));
      case MARKDOWN -> console.line(chosen.markdown(console.texts().locale()).stripTrailing());
      case TEXT -> {
        print(chosen, words);
        if (!off.rules().isEmpty() && (names.isEmpty() || isIn(off, chosen))) {
          console.blank();
          console.say("rules.off", RuleSet.GDPR_FURTHER.code(), off.rules().size());
        }
      }
    }
    return ExitCode.DONE;
  }

  /** The set that judges only where it is asked for: to be shown all the same. */
  private static RuleCatalog further() {
    return new RuleCatalog(
        SopRules.builder().enable(RuleSet.GDPR_FURTHER).build().catalog().rules().stream()
            .filter(rule -> rule.set().equals(RuleSet.GDPR_FURTHER.code()))
            .toList());
  }

  private static boolean isIn(RuleCatalog off, RuleCatalog chosen) {
    return chosen.rules().stream().anyMatch(off.rules()::contains);
  }

  /** Rules by id and sets by name, in the order of the catalogue. */
  private RuleCatalog chosen(RuleCatalog on, RuleCatalog off) {
    RuleCatalog all =
        new RuleCatalog(Stream.concat(on.rules().stream(), off.rules().stream()).toList());
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
