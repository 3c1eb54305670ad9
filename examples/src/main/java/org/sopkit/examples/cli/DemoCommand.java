package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sopkit.examples.demo.Company;
import org.sopkit.examples.demo.CompanyPage;
import org.sopkit.examples.demo.DemoFiles;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.report.Progress;
import org.sopkit.examples.report.ReportRequest;
import org.sopkit.examples.report.ReportResult;
import org.sopkit.examples.report.ReportRun;
import org.sopkit.examples.report.RunSummary;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.SopRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: three invented companies, from their files to their reports. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "sop-demo")
  private Path out = Path.of("sop-demo");

  DemoCommand(Console console) {
    this.console = console;
  }

  /** One company with its report. */
  private record Shown(Company company, ReportResult result) {}

  @Override
  public Integer call() {
    SopRules rules = SopRules.standard();
    List<Shown> companies = new ArrayList<>();
    try (DemoFiles files = DemoFiles.open()) {
      for (Path folder : files.companies()) {
        companies.add(report(folder, rules));
      }
    }
    if (options.isJson()) {
      Map<String, RunSummary> summaries = new LinkedHashMap<>();
      companies.forEach(c -> summaries.put(c.company().name(), c.result().summary()));
      console.line(JsonOutput.text(summaries));
    } else {
      print(companies);
    }
    return ExitCode.DONE;
  }

  private Shown report(Path folder, SopRules rules) {
    ZonedDateTime now = DemoFiles.NOW.atZone(PARIS);
    Company company = Company.read(folder, rules, now);
    FindingTexts words = FindingTexts.of(console.texts().locale()).in(PARIS);
    ReportRequest request =
        new ReportRequest(
            folder.resolve("tasks.csv"),
            folder.resolve("mapping.yaml"),
            DemoFiles.NOW,
            out.resolve(company.name()),
            console.texts());
    ReportResult result =
        new ReportRun(request, () -> rules, Progress.NONE)
            .run(new CompanyPage(console.texts(), words).additions(company));
    return new Shown(company, result);
  }

  private void print(List<Shown> companies) {
    console.say("demo.intro");
    console.blank();
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(companies));
    row(rows, "demo.tasks", companies, c -> console.number(c.result().summary().rows().read()));
    row(
        rows,
        "demo.rejected",
        companies,
        c -> console.number(c.result().summary().rows().rejected()));
    KpiTexts words = KpiTexts.in(console.texts().locale());
    row(rows, "demo.onTime", companies, c -> words.value(kpi(c).onTime().rate()));
    row(rows, "demo.openLate", companies, c -> console.number(kpi(c).onTime().openLate()));
    row(rows, "demo.leadTime", companies, c -> words.value(kpi(c).leadTime().working().median()));
    row(rows, "demo.defects", companies, c -> words.value(kpi(c).errorRate().defectiveTaskShare()));
    row(rows, "demo.procedures", companies, c -> bad(CheckedDocument.Kind.SOP, c));
    row(rows, "demo.roles", companies, c -> bad(CheckedDocument.Kind.RACI, c));
    row(rows, "demo.base", companies, c -> bad(CheckedDocument.Kind.BASE, c));
    row(rows, "demo.gdpr", companies, DemoCommand::gdpr);
    row(rows, "demo.roi", companies, c -> words.value(c.company().roi().gainPerWeek()));
    console.table(rows);
    console.blank();
    companies.forEach(
        c -> console.line("→ " + out.resolve(c.company().name()).resolve("report.html")));
  }

  private List<String> header(List<Shown> companies) {
    List<String> header = new ArrayList<>(List.of(""));
    companies.forEach(c -> header.add(console.texts().get("demo." + c.company().name())));
    return header;
  }

  private void row(
      List<List<String>> rows,
      String key,
      List<Shown> companies,
      java.util.function.Function<Shown, String> cell) {
    List<String> row = new ArrayList<>(List.of(console.texts().get(key)));
    companies.forEach(company -> row.add(cell.apply(company)));
    rows.add(row);
  }

  private static KpiFigures kpi(Shown shown) {
    return shown.result().summary().kpi().figures();
  }

  private String bad(CheckedDocument.Kind kind, Shown shown) {
    Findings findings =
        shown.company().documents().stream()
            .filter(document -> document.kind() == kind)
            .map(CheckedDocument::findings)
            .reduce(Findings.none(), Findings::plus);
    return counts(findings);
  }

  private static String gdpr(Shown shown) {
    return counts(
        shown.company().engagements().stream()
            .map(judged -> judged.checklist().findings())
            .reduce(Findings.none(), Findings::plus));
  }

  /** Errors and all findings: "3 / 12". */
  private static String counts(Findings findings) {
    return findings.atLeast(Severity.ERROR).size() + " / " + findings.size();
  }
}
