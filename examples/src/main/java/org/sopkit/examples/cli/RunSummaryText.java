package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.report.PageFigures;
import org.sopkit.examples.report.ReportResult;
import org.sopkit.examples.report.RunSummary;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiValue;

/** Prints what a report run has found, in a screenful. */
final class RunSummaryText {

  private final Console console;
  private final KpiTexts words;

  RunSummaryText(Console console) {
    this.console = console;
    this.words = KpiTexts.in(console.texts().locale());
  }

  /**
   * Prints a run as text or JSON.
   *
   * @param result what it has found
   * @param json whether as JSON
   * @param tasks the file it was found in
   * @throws UnusableInputException if there was no task in it, once the rejected rows are told
   */
  void show(ReportResult result, boolean json, Path tasks) {
    if (json) {
      console.line(JsonOutput.text(result.summary()));
    } else {
      print(result);
    }
    RunSummary.Rows rows = result.summary().rows();
    if (rows.read() == 0) {
      String failure = rows.rejected() == 0 ? "failure.empty" : "failure.noRow";
      throw new UnusableInputException(console.texts().get(failure, tasks.toString()));
    }
  }

  private void print(ReportResult result) {
    RunSummary summary = result.summary();
    RunSummary.Rows rows = summary.rows();
    console.say("report.rows", rows.file(), rows.read(), rows.rejected());
    rows.reasons()
        .forEach(
            (code, count) ->
                console.line("  " + number(count) + "  " + console.texts().get("code." + code)));
    console.blank();
    console.table(table(summary));
    summary.kpi().refused().rows().forEach(row -> console.line(words.refusal(row)));
    console.blank();
    result.files().forEach(file -> console.line("→ " + file));
  }

  private List<List<String>> table(RunSummary summary) {
    List<List<String>> table = new ArrayList<>();
    KpiFigures kpi = summary.kpi().figures();
    KpiFigures.OnTime onTime = kpi.onTime();
    add(table, words.name(onTime.rate().formula()), onTime.rate());
    add(table, words.name(onTime.closedOnlyRate().formula()), onTime.closedOnlyRate());
    RunSummary.StoredVerdicts stored = summary.storedVerdict();
    if (stored != null) {
      add(table, console.texts().get("figure.storedRate"), stored.rate());
      table.add(
          List.of(
              console.texts().get("report.differing"),
              number(stored.differing()),
              console.texts().get("report.agreeing", number(stored.agreeing()))));
    }
    table.add(
        List.of(
            console.texts().get("report.openLate"),
            number(onTime.openLate()),
            console.texts().get("report.openNotDue", number(onTime.openNotDue()))));
    table.add(List.of(console.texts().get("report.noTarget"), number(onTime.noTarget()), ""));
    add(
        table,
        words.name(kpi.leadTime().elapsed().median().formula()),
        kpi.leadTime().elapsed().median());
    add(
        table,
        words.name(kpi.leadTime().elapsed().p90().formula()),
        kpi.leadTime().elapsed().p90());
    addMeasured(table, kpi.timeSaved().hours());
    addMeasured(table, kpi.timeSaved().value());
    RunSummary.PaidMonths paid = summary.paid();
    if (paid != null) {
      add(table, PageFigures.name(console.texts(), paid), paid.costPerTask());
    }
    if (summary.resolution() != null) {
      add(
          table,
          console.texts().get("figure.toResolution") + console.texts().get("figure.of.median"),
          summary.resolution().median());
    }
    return table;
  }

  private void addMeasured(List<List<String>> table, KpiValue value) {
    if (value.measured().isPresent()) {
      add(table, words.name(value.formula()), value);
    }
  }

  private void add(List<List<String>> table, String name, KpiValue value) {
    table.add(List.of(name, words.value(value), words.detail(value)));
  }

  private String number(long value) {
    return console.number(value);
  }
}
