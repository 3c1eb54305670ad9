package org.sopkit.examples.cli;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiValue;
import org.sopkit.kpi.Money;
import org.sopkit.kpi.roi.RoiCalculator;
import org.sopkit.kpi.roi.RoiResult;
import org.sopkit.kpi.roi.RoiScenario;
import org.sopkit.kpi.roi.RoiTexts;
import org.sopkit.model.json.SopCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code roi}: what handing the work over returns. */
@Command(name = "roi")
final class RoiCommand implements Callable<Integer> {

  /** The inputs that move the result most; the JSON has them all. */
  private static final int STRONGEST = 5;

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "roi.file")
  private Path file = Path.of("");

  RoiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RoiScenario scenario = SopCodec.standard().read(file, RoiScenario.class);
    RoiResult result;
    try {
      result = RoiCalculator.rounding(RoundingMode.HALF_EVEN).calculate(scenario);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(file + ": " + e.getMessage());
    }
    if (options.isJson()) {
      console.line(JsonOutput.text(result));
    } else {
      print(result);
    }
    return ExitCode.DONE;
  }

  private void print(RoiResult result) {
    KpiTexts words = KpiTexts.in(console.texts().locale());
    RoiTexts names = RoiTexts.in(console.texts().locale());
    console.heading(result.scenario().name());
    List<List<String>> rows = new ArrayList<>();
    List.of(
            result.costBeforePerWeek(),
            result.costAfterPerWeek(),
            result.gainPerWeek(),
            result.gainPerYear(),
            result.costReduction(),
            result.hoursFreedPerWeek(),
            result.investment().netPresentValue(),
            result.investment().returnOnInvestment(),
            result.investment().payback(),
            result.breakEvenPrice(),
            result.breakEvenHours())
        .forEach(value -> rows.add(row(words, value)));
    result
        .gainPerMonth()
        .forEach(
            (month, value) ->
                rows.add(
                    4,
                    List.of(
                        words.name(value.formula()) + " (" + names.name(month) + ")",
                        words.value(value))));
    RoiResult.QuotedMonth quoted = result.quotedMonth();
    if (quoted != null) {
      rows.add(row(words, quoted.deviation()));
    }
    console.table(rows);
    printCases(result, words, names);
    printSensitivity(result, words, names);
    console.blank();
    result.conventions().forEach(convention -> console.line("· " + words.convention(convention)));
  }

  private static List<String> row(KpiTexts words, KpiValue value) {
    return List.of(words.name(value.formula()), words.value(value));
  }

  private void printCases(RoiResult result, KpiTexts words, RoiTexts names) {
    if (result.cases().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    RoiResult.RoiCase first = result.cases().get(0);
    rows.add(
        List.of(
            "",
            words.name(first.gainPerWeek().formula()),
            words.name(first.costReduction().formula()),
            words.name(first.investment().netPresentValue().formula())));
    for (RoiResult.RoiCase one : result.cases()) {
      rows.add(
          List.of(
              names.name(one.kind()),
              words.value(one.gainPerWeek()),
              words.value(one.costReduction()),
              words.value(one.investment().netPresentValue())));
    }
    console.blank();
    console.table(rows);
  }

  private void printSensitivity(RoiResult result, KpiTexts words, RoiTexts names) {
    Currency currency = result.scenario().before().hourlyRate().currency();
    console.heading(console.texts().get("roi.sensitivity"));
    List<List<String>> rows = new ArrayList<>();
    result.sensitivity().stream()
        .limit(STRONGEST)
        .forEach(
            s ->
                rows.add(
                    List.of(
                        names.name(s.input()),
                        words.number(s.low()) + " … " + words.number(s.high()),
                        words.money(new Money(s.netPresentValueAtLow(), currency))
                            + " … "
                            + words.money(new Money(s.netPresentValueAtHigh(), currency)),
                        words.money(new Money(s.swing(), currency)))));
    console.table(rows);
  }
}
