package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sopkit.examples.documents.ReviewedDocuments;
import org.sopkit.examples.documents.ReviewedDocuments.Part;
import org.sopkit.examples.findings.FailureDocument;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleCatalog;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.Severity;
import org.sopkit.rules.review.KnownFinding;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.ReviewedFinding;
import org.sopkit.rules.review.Standing;
import org.sopkit.rules.sarif.ReviewedFile;
import org.sopkit.rules.sarif.SarifLog;

/** Prints reviewed findings in the format asked for and decides how the command ends. */
final class ReviewOutput {

  private final Console console;
  private final FindingsText text;

  ReviewOutput(Console console) {
    this.console = console;
    this.text = new FindingsText(console);
  }

  FindingsText text() {
    return text;
  }

  /** Prints one document for people: what is new in full, the rest in short. */
  void print(Review review) {
    text.print(review.of(Standing.NEW));
    FindingTexts words = text.words();
    List<List<String>> excused = new ArrayList<>();
    for (ReviewedFinding reviewed : review.findings()) {
      if (reviewed.suppression() != null) {
        excused.add(text.place(console.texts().get("standing.SUPPRESSED"), reviewed.finding()));
        excused.add(List.of("", "", words.excused(reviewed.suppression())));
      }
    }
    console.table(excused);
    int known = review.of(Standing.KNOWN).size();
    if (known > 0) {
      console.say("check.known", known);
    }
  }

  /**
   * Says what is gone, over or not needed: on the error stream where the result is for programs.
   */
  void printNotices(Review review, FindingsFormat format) {
    FindingTexts words = text.words();
    List<String> notices = new ArrayList<>();
    for (KnownFinding gone : review.gone()) {
      notices.add(words.gone(gone.key(), gone.times()));
    }
    review.expired().forEach(over -> notices.add(words.expired(over)));
    review
        .unused()
        .forEach(unused -> notices.add(words.unused(unused, review.nearestPath(unused))));
    if (format != FindingsFormat.TEXT) {
      notices.forEach(console::complain);
    } else if (!notices.isEmpty()) {
      console.blank();
      console.table(notices.stream().map(List::of).toList());
    }
    printFailures(review.failures());
  }

  /** Says which rules of the user's own failed: always on the error stream. */
  void printFailures(List<RuleFailure> failures) {
    failures.forEach(failure -> console.complain(text.words().failure(failure)));
  }

  void json(ReviewedDocuments documents) {
    List<FindingDocument> all = new ArrayList<>();
    for (Part part : documents.parts()) {
      for (ReviewedFinding reviewed : part.review().findings()) {
        all.add(FindingDocument.of(reviewed, part.file().toString(), text.words()));
      }
    }
    List<Object> elements = new ArrayList<>(all);
    documents.whole().failures().stream()
        .map(failure -> FailureDocument.of(failure, text.words()))
        .forEach(elements::add);
    console.line(JsonOutput.text(elements));
  }

  /** Addresses are relative to the folder in which the command runs: that of the repository. */
  void sarif(ReviewedDocuments documents, RuleCatalog catalog) {
    List<ReviewedFile> files =
        documents.parts().stream()
            .map(part -> ReviewedFile.of(Path.of(""), part.file(), part.review()))
            .toList();
    console.line(SarifLog.of(catalog, console.texts().locale()).write(files).stripTrailing());
  }

  /** Writes the baseline where one was asked for, unless a rule failed; then all is known. */
  int end(Review review, JudgingOptions options, LocalDate today) {
    if (!review.failures().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Path file = options.newBaseline();
    if (file == null) {
      Findings fresh = review.of(Standing.NEW);
      return fresh.atLeast(Severity.ERROR).isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
    review.record(today).write(file);
    console.complain(console.texts().get("check.recorded", file.toString()));
    return ExitCode.DONE;
  }
}
