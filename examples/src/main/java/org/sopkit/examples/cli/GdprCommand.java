package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.sopkit.examples.documents.ChecklistDocument;
import org.sopkit.examples.documents.ReviewedDocuments;
import org.sopkit.examples.documents.ReviewedDocuments.Judged;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.SopCodec;
import org.sopkit.rules.Finding;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.Verdict;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.ReviewedFinding;
import org.sopkit.rules.review.Reviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gdpr}: how a provider's evidence stands against the six items. */
@Command(name = "gdpr")
final class GdprCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private JudgingOptions options = new JudgingOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "gdpr.file")
  private Path file = Path.of("");

  GdprCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SopRules rules = options.rules().builder(console.texts()).build();
    Reviewer reviewer = options.reviewer();
    Engagement engagement = SopCodec.standard().read(file, Engagement.class);
    ZonedDateTime now = options.now(console.clock());
    GdprChecklist checklist = rules.checklist(engagement, now);
    Judged judged =
        new Judged(
            file, new Subject(Subject.Kind.ENGAGEMENT, engagement.id()), checklist.findings());
    ReviewedDocuments reviewed = ReviewedDocuments.of(List.of(judged), reviewer, now.toLocalDate());
    ReviewOutput output = new ReviewOutput(console);
    switch (options.format()) {
      case TEXT -> {
        console.heading(engagement.provider());
        print(checklist, reviewed.whole(), output);
      }
      case JSON ->
          console.line(JsonOutput.text(ChecklistDocument.of(checklist, output.text().words())));
      case SARIF -> output.sarif(reviewed, rules.catalog());
    }
    output.printNotices(reviewed.whole(), options.format());
    return output.end(reviewed.whole(), options, now.toLocalDate());
  }

  /** Six lines for whoever wants to know where things stand; below each item what to do. */
  private void print(GdprChecklist checklist, Review review, ReviewOutput output) {
    console.table(checklist.items().stream().map(item -> row(item, output)).toList());
    for (GdprChecklist.ItemResult item : checklist.items()) {
      if (!item.findings().isEmpty() || !item.notJudged().isEmpty()) {
        console.heading(number(item) + " " + output.text().words().word(item.item()));
        output.print(part(review, item.findings().all()));
      }
      if (!item.notJudged().isEmpty()) {
        console.say("gdpr.notJudged", String.join(", ", item.notJudged()));
      }
    }
    console.blank();
    console.line(output.text().words().noLegalAdvice());
  }

  private List<String> row(GdprChecklist.ItemResult item, ReviewOutput output) {
    return List.of(
        item.verdict() == Verdict.COMPLIANT ? "[x]" : "[ ]",
        number(item),
        output.text().words().word(item.item()),
        output.text().words().word(item.verdict()),
        console.texts().get("gdpr.findings", item.findings().size()));
  }

  private static String number(GdprChecklist.ItemResult item) {
    return item.item().ordinal() + 1 + ".";
  }

  private static Review part(Review review, List<Finding> findings) {
    List<ReviewedFinding> own =
        review.findings().stream()
            .filter(reviewed -> findings.stream().anyMatch(f -> f == reviewed.finding()))
            .toList();
    return new Review(own, List.of(), List.of(), List.of(), review.baseline());
  }
}
