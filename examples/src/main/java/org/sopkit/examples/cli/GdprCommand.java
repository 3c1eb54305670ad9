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
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;
import org.sopkit.rules.gdpr.FurtherChecklist;
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
    FurtherChecklist beyond =
        rules.judges(RuleSet.GDPR_FURTHER) ? rules.furtherChecklist(engagement, now) : null;
    Findings findings =
        beyond == null ? checklist.findings() : checklist.findings().plus(beyond.findings());
    Judged judged =
        new Judged(file, new Subject(Subject.Kind.ENGAGEMENT, engagement.id()), findings);
    ReviewedDocuments reviewed = ReviewedDocuments.of(List.of(judged), reviewer, now.toLocalDate());
    ReviewOutput output = new ReviewOutput(console);
    switch (options.format()) {
      case TEXT -> {
        console.heading(engagement.provider());
        print(lines(checklist, output), reviewed.whole(), output);
        if (beyond != null) {
          console.heading(console.texts().get("gdpr.further"));
          print(lines(beyond, output), reviewed.whole(), output);
        }
        console.blank();
        console.line(output.text().words().noLegalAdvice());
      }
      case JSON ->
          console.line(
              JsonOutput.text(ChecklistDocument.of(checklist, beyond, output.text().words())));
      case SARIF -> output.sarif(reviewed, rules.catalog());
    }
    output.printNotices(reviewed.whole(), options.format());
    return output.end(reviewed.whole(), options, now.toLocalDate());
  }

  /** An item or a topic, as it is printed. */
  private record Line(
      String number, String name, Verdict verdict, Findings findings, List<String> notJudged) {}

  private static List<Line> lines(GdprChecklist checklist, ReviewOutput output) {
    return checklist.items().stream()
        .map(
            item ->
                new Line(
                    item.item().ordinal() + 1 + ".",
                    output.text().words().word(item.item()),
                    item.verdict(),
                    item.findings(),
                    item.notJudged()))
        .toList();
  }

  private static List<Line> lines(FurtherChecklist checklist, ReviewOutput output) {
    return checklist.topics().stream()
        .map(
            topic ->
                new Line(
                    topic.topic().ordinal() + 1 + ".",
                    output.text().words().word(topic.topic()),
                    topic.verdict(),
                    topic.findings(),
                    topic.notJudged()))
        .toList();
  }

  /** A line each for whoever wants to know where things stand; below each what to do. */
  private void print(List<Line> lines, Review review, ReviewOutput output) {
    console.table(lines.stream().map(line -> row(line, output)).toList());
    for (Line line : lines) {
      if (!line.findings().isEmpty() || !line.notJudged().isEmpty()) {
        console.heading(line.number() + " " + line.name());
        output.print(part(review, line.findings().all()));
      }
      if (!line.notJudged().isEmpty()) {
        console.say("gdpr.notJudged", String.join(", ", line.notJudged()));
      }
    }
  }

  private List<String> row(Line line, ReviewOutput output) {
    return List.of(
        line.verdict() == Verdict.COMPLIANT ? "[x]" : "[ ]",
        line.number(),
        line.name(),
        output.text().words().word(line.verdict()),
        console.texts().get("gdpr.findings", line.findings().size()));
  }

  private static Review part(Review review, List<Finding> findings) {
    List<ReviewedFinding> own =
        review.findings().stream()
            .filter(reviewed -> findings.stream().anyMatch(f -> f == reviewed.finding()))
            .toList();
    return new Review(own, List.of(), List.of(), List.of(), review.baseline(), List.of());
  }
}
