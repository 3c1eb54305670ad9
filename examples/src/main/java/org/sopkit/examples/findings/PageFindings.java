package org.sopkit.examples.findings;

import java.util.stream.Collectors;
import org.sopkit.report.FindingArea;
import org.sopkit.report.FindingLevel;
import org.sopkit.report.FindingLine;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;

/** Turns findings into lines of the page. Immutable and thread-safe. */
public final class PageFindings {

  private final FindingTexts words;

  /**
   * Makes the lines of a language.
   *
   * @param words the language
   */
  public PageFindings(FindingTexts words) {
    this.words = words;
  }

  /**
   * Turns a finding into a line.
   *
   * @param finding the finding
   * @return the line
   */
  public FindingLine line(Finding finding) {
    String references =
        finding.references().stream().map(words::reference).collect(Collectors.joining(" ; "));
    return new FindingLine(
        finding.ruleId(),
        level(finding),
        area(finding),
        finding.subject().id(),
        finding.path().isEmpty() ? null : finding.path(),
        words.message(finding) + " " + words.reason(finding),
        words.remedy(finding),
        references.isEmpty() ? null : references);
  }

  private static FindingLevel level(Finding finding) {
    return switch (finding.severity()) {
      case CRITICAL, ERROR -> FindingLevel.ERROR;
      case WARNING -> FindingLevel.WARNING;
      case INFO -> FindingLevel.INFO;
    };
  }

  private static FindingArea area(Finding finding) {
    return switch (finding.subject().kind()) {
      case TASK -> FindingArea.DEADLINES;
      case SOP, RACI, REGISTER -> FindingArea.DOCUMENTATION;
      case ENGAGEMENT -> FindingArea.COMPLIANCE;
    };
  }
}
