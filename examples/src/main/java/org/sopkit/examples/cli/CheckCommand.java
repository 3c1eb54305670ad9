package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.documents.ReviewedDocuments;
import org.sopkit.examples.documents.ReviewedDocuments.Judged;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.Reviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: what is wrong with procedures, roles and bases. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private JudgingOptions options = new JudgingOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.file")
  private List<Path> files = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Supplier<SopRules> rules =
        LoadedRules.inBackground(
            options.rules().builder(console.texts()), RuleSet.SOP, RuleSet.RACI);
    Reviewer reviewer = options.reviewer();
    ZonedDateTime now = options.now(console.clock());
    List<CheckedDocument> documents = new ArrayList<>();
    for (Path file : files) {
      CheckedDocument document = CheckedDocument.read(file, rules, now);
      if (document == null) {
        throw new UnusableInputException(console.texts().get("check.unknown", file.toString()));
      }
      documents.add(document);
    }
    List<Judged> judged =
        documents.stream().map(d -> new Judged(d.file(), d.subject(), d.findings())).toList();
    ReviewedDocuments reviewed = ReviewedDocuments.of(judged, reviewer, now.toLocalDate());
    ReviewOutput output = new ReviewOutput(console);
    switch (options.format()) {
      case TEXT -> print(documents, reviewed, output);
      case JSON -> output.json(reviewed);
      case SARIF -> output.sarif(reviewed, rules.get().catalog());
    }
    output.printNotices(reviewed.whole(), options.format());
    return output.end(reviewed.whole(), options, now.toLocalDate());
  }

  private void print(
      List<CheckedDocument> documents, ReviewedDocuments reviewed, ReviewOutput output) {
    for (int i = 0; i < documents.size(); i++) {
      CheckedDocument document = documents.get(i);
      Review review = reviewed.parts().get(i).review();
      console.heading(
          document.file() + "  (" + console.texts().get("kind." + document.kind()) + ")");
      output.print(review);
    }
    output.text().printTotal(documents.size(), reviewed.whole());
  }
}
