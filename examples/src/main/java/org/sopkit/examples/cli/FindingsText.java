package org.sopkit.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;

/** Prints findings: severity, rule, place, what is wrong and what to do. */
final class FindingsText {

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
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      String place = finding.path().isEmpty() ? finding.subject().toString() : finding.path();
      rows.add(List.of(name(finding.severity()), finding.ruleId(), place));
      rows.add(List.of("", "", words.message(finding)));
      rows.add(List.of("", "", "→ " + words.remedy(finding)));
    }
    console.table(rows);
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
