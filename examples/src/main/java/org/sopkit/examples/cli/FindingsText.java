package org.sopkit.examples.cli;

import java.util.List;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;

/** Prints findings: severity, rule, place, what is wrong and what to do. */
final class FindingsText {

  private static final List<Integer> WIDTHS = List.of(10, 10, 80);

  private final Console console;
  private final FindingTexts words;

  FindingsText(Console console) {
    this.console = console;
    this.words = FindingTexts.of(console.texts().locale());
  }

  FindingTexts words() {
    return words;
  }

  void print(Findings findings) {
    for (Finding finding : findings) {
      String place = finding.path().isEmpty() ? finding.subject().toString() : finding.path();
      console.table(
          WIDTHS,
          List.of(
              List.of(name(finding.severity()), finding.ruleId(), place),
              List.of("", "", words.message(finding)),
              List.of("", "", "→ " + words.remedy(finding))));
    }
  }

  void printTotal(int documents, Findings findings) {
    console.blank();
    console.say(
        "check.total",
        documents,
        count(findings, Severity.CRITICAL) + count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  static int exitCode(Findings findings) {
    return findings.atLeast(Severity.ERROR).isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static long count(Findings findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private String name(Severity severity) {
    return console.texts().get("severity." + severity);
  }
}
