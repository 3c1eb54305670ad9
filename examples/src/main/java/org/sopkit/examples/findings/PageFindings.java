package org.sopkit.examples.findings;

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
    return line(finding, FindingDocument.of(finding, null, words));
  }

  /**
   * Turns a finding that is in words already into a line.
   *
   * @param finding the finding
   * @param document the same in words
   * @return the line
   */
  public FindingLine line(Finding finding, FindingDocument document) {
    String references = String.join(" ; ", document.references());
    return new FindingLine(
        finding.ruleId(),
        level(finding),
        area(finding),
        finding.subject().id(),
        finding.path().isEmpty() ? null : finding.path(),
        document.message() + " " + document.reason(),
        document.remedy(),
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
      case SOP, RACI, REGISTER, ROLLOUT -> FindingArea.DOCUMENTATION;
      case ENGAGEMENT -> FindingArea.COMPLIANCE;
    };
  }
}
