package org.sopkit.examples.demo;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.examples.findings.PageFindings;
import org.sopkit.examples.report.Additions;
import org.sopkit.examples.report.PageFigures;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.roi.RoiResult;
import org.sopkit.kpi.roi.RoiTexts;
import org.sopkit.report.Figure;
import org.sopkit.report.GdprItem;
import org.sopkit.report.GdprSheet;
import org.sopkit.report.GdprVerdict;
import org.sopkit.report.ReportData;
import org.sopkit.report.RoiSummary;
import org.sopkit.report.Value;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.Verdict;

/** Adds a company's documents, evidence and return on investment to its report. */
public final class CompanyPage {

  private final Texts texts;
  private final FindingTexts words;
  private final PageFindings lines;
  private final PageFigures figures;
  private final EvidenceTexts evidence;

  /**
   * Makes the page's additions in a language.
   *
   * @param texts the language
   * @param words the rules' words in the same language, and the zone of their dates
   */
  public CompanyPage(Texts texts, FindingTexts words) {
    this.texts = texts;
    this.words = words;
    this.lines = new PageFindings(words);
    this.figures = new PageFigures(texts.locale());
    this.evidence = new EvidenceTexts(texts);
  }

  /**
   * Gathers what the report says besides the rows.
   *
   * @param company the company
   * @return the additions
   */
  public Additions additions(Company company) {
    List<FindingDocument> findings = new ArrayList<>();
    for (CheckedDocument document : company.documents()) {
      String file = company.folder().relativize(document.file()).toString();
      document.findings().forEach(f -> findings.add(FindingDocument.of(f, file, words)));
    }
    company
        .engagements()
        .forEach(
            judged ->
                judged
                    .checklist()
                    .findings()
                    .forEach(f -> findings.add(FindingDocument.of(f, null, words))));
    return new Additions(findings, company.sops(), page -> fill(page, company));
  }

  private void fill(ReportData.Builder page, Company company) {
    page.proceduresChecked(company.procedures());
    for (CheckedDocument document : company.documents()) {
      document.findings().forEach(finding -> page.finding(lines.line(finding)));
    }
    for (Company.JudgedEngagement judged : company.engagements()) {
      page.gdpr(sheet(judged));
      judged.checklist().findings().forEach(finding -> page.finding(lines.line(finding)));
    }
    page.roi(roi(company.roi()));
  }

  private GdprSheet sheet(Company.JudgedEngagement judged) {
    GdprChecklist checklist = judged.checklist();
    Findings stopping = checklist.findings().atLeast(Severity.CRITICAL);
    boolean unknown =
        checklist.items().stream().anyMatch(item -> item.verdict() == Verdict.UNKNOWN);
    GdprSheet.Gate gate =
        !stopping.isEmpty()
            ? GdprSheet.Gate.CLOSED
            : unknown ? GdprSheet.Gate.UNKNOWN : GdprSheet.Gate.OPEN;
    return new GdprSheet(
        judged.engagement().provider(),
        gate,
        stopping.stream().map(words::message).toList(),
        checklist.items().stream()
            .map(result -> item(result, evidence.of(judged.engagement(), result.item())))
            .toList());
  }

  private GdprItem item(GdprChecklist.ItemResult result, List<String> proofs) {
    List<Finding> findings = result.findings().all();
    return new GdprItem(
        words.word(result.item()),
        GdprVerdict.valueOf(result.verdict().name()),
        proofs,
        findings.stream().map(words::message).toList(),
        findings.stream()
            .flatMap(finding -> finding.references().stream())
            .filter(reference -> reference.work().equals("gdpr"))
            .map(words::reference)
            .findFirst()
            .orElse(null));
  }

  private RoiSummary roi(RoiResult result) {
    RoiTexts names = RoiTexts.in(texts.locale());
    KpiTexts kpi = KpiTexts.in(texts.locale());
    List<Figure> shown = new ArrayList<>();
    shown.add(figures.figure(result.costBeforePerWeek()));
    shown.add(figures.figure(result.costAfterPerWeek()));
    shown.add(figures.figure(result.gainPerWeek()));
    result
        .gainPerMonth()
        .forEach(
            (month, value) ->
                shown.add(
                    figures.figure(
                        kpi.name(value.formula()) + " (" + names.name(month) + ")", value)));
    shown.add(figures.figure(result.gainPerYear()));
    shown.add(figures.figure(result.costReduction()));
    shown.add(figures.figure(result.hoursFreedPerWeek()));
    shown.add(figures.figure(result.investment().netPresentValue()));
    shown.add(figures.figure(result.investment().returnOnInvestment()));
    shown.add(figures.figure(result.investment().payback()));
    shown.add(figures.figure(result.breakEvenPrice()));
    if (result.breakEvenHours().measured().isPresent()) {
      shown.add(figures.figure(result.breakEvenHours()));
    }
    RoiResult.QuotedMonth quoted = result.quotedMonth();
    if (quoted != null) {
      shown.add(figures.figure(quoted.deviation()));
    }
    return new RoiSummary(
            result.scenario().name(),
            shown,
            result.conventions().stream().map(kpi::convention).toList())
        .withCases(result.cases().stream().map(each -> roiCase(names, each)).toList())
        .withSensitivity(sensitivity(names, result));
  }

  private RoiSummary.Case roiCase(RoiTexts names, RoiResult.RoiCase each) {
    return new RoiSummary.Case(
        PageFigures.capitalised(names.name(each.kind())),
        Stream.of(
                each.gainPerWeek(),
                each.gainPerYear(),
                each.costReduction(),
                each.investment().netPresentValue(),
                each.investment().returnOnInvestment(),
                each.investment().payback())
            .map(figures::figure)
            .toList());
  }

  /** The inputs that weigh; those that change nothing are left out. */
  private RoiSummary.@Nullable Sensitivity sensitivity(RoiTexts names, RoiResult result) {
    KpiValue.Measured base = result.investment().netPresentValue().measured().orElse(null);
    if (base == null || base.currency() == null) {
      return null;
    }
    Currency currency = base.currency();
    KpiTexts kpi = KpiTexts.in(texts.locale());
    return new RoiSummary.Sensitivity(
        new Value.Money(base.value(), currency),
        result.sensitivity().stream()
            .filter(line -> line.swing().signum() > 0)
            .map(
                line ->
                    new RoiSummary.Input(
                        PageFigures.capitalised(names.name(line.input())),
                        kpi.number(line.low()),
                        kpi.number(line.high()),
                        new Value.Money(line.netPresentValueAtLow(), currency),
                        new Value.Money(line.netPresentValueAtHigh(), currency)))
            .toList());
  }
}
