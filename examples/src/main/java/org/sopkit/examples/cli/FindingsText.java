package org.sopkit.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.Standing;

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
      rows.add(place(name(finding.severity()), finding));
      rows.add(List.of("", "", words.message(finding)));
      String remedy = words.remedy(finding);
      if (!remedy.isBlank()) {
        rows.add(List.of("", "", "→ " + remedy));
      }
    }
    console.table(rows);
  }

  /** The line that says which rule found something where. */
  List<String> place(String mark, Finding finding) {
    String place = finding.path().isEmpty() ? finding.subject().toString() : finding.path();
    return List.of(mark, finding.ruleId(), place);
  }

  /** Counts what is new, and says what else there is. */
  void printTotal(int documents, Review review) {
    Findings findings = review.of(Standing.NEW);
    console.blank();
    console.say(
        "check.total",
        documents,
        count(findings, Severity.CRITICAL) + count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
    int known = review.of(Standing.KNOWN).size();
    int suppressed = review.of(Standing.SUPPRESSED).size();
    if (review.baseline() != null || suppressed > 0) {
      console.say("check.reviewed", known, suppressed, review.gone().size());
    }
  }

  private static long count(Findings findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private String name(Severity severity) {
    return console.texts().get("severity." + severity);
  }
}
