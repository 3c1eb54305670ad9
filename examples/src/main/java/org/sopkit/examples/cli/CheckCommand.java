package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what is wrong with procedures, roles and bases. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now")
  private @Nullable Instant now;

  @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Europe/Paris")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.file")
  private List<Path> files = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Supplier<SopRules> rules = LoadedRules.inBackground(RuleSet.SOP, RuleSet.RACI);
    ZonedDateTime instant = (now == null ? console.clock().instant() : now).atZone(zone);
    FindingsText text = new FindingsText(console);
    List<FindingDocument> all = new ArrayList<>();
    Findings findings = Findings.none();
    for (Path file : files) {
      CheckedDocument document = CheckedDocument.read(file, rules, instant);
      if (document == null) {
        throw new UnusableInputException(console.texts().get("check.unknown", file.toString()));
      }
      findings = findings.plus(document.findings());
      if (options.isJson()) {
        document
            .findings()
            .forEach(f -> all.add(FindingDocument.of(f, file.toString(), text.words())));
      } else {
        console.heading(file + "  (" + console.texts().get("kind." + document.kind()) + ")");
        text.print(document.findings());
      }
    }
    if (options.isJson()) {
      console.line(JsonOutput.text(all));
    } else {
      text.printTotal(files.size(), findings);
    }
    return FindingsText.exitCode(findings);
  }
}
