package org.sopkit.rules.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.Suppression;

/**
 * Findings and how each of them stands.
 *
 * @param findings every finding, in the order of {@link Findings}
 * @param gone entries of the baseline that were looked for and found no more, each with the number
 *     of findings that are gone; they can be taken out of it
 * @param expired suppressions whose last day is over and whose finding counts again
 * @param unused suppressions of what was judged that cover no finding; they can be deleted
 * @param baseline the baseline; null if the findings were compared with none
 * @param failures rules that could not finish; nothing is called gone or unused while there are any
 */
public record Review(
    List<ReviewedFinding> findings,
    List<KnownFinding> gone,
    List<Suppression> expired,
    List<Suppression> unused,
    @Nullable Baseline baseline,
    List<RuleFailure> failures) {

  /** Makes a review. */
  public Review {
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
    expired = List.copyOf(expired);
    unused = List.copyOf(unused);
    failures = List.copyOf(failures);
  }

  /**
   * Returns the findings that stand so.
   *
   * @param standing how
   * @return those findings, with all failures
   */
  public Findings of(Standing standing) {
    return new Findings(
        findings.stream()
            .filter(reviewed -> reviewed.standing() == standing)
            .map(ReviewedFinding::finding)
            .toList(),
        failures);
  }

  /**
   * Returns where the rule of a suppression did find something, for one that covers no finding
   * because its path is mistyped.
   *
   * @param suppression the suppression
   * @return the path that is spelled most alike, or else the first; null if its rule found nothing
   *     in its subject
   */
  public @Nullable String nearestPath(Suppression suppression) {
    List<String> paths =
        findings.stream()
            .map(ReviewedFinding::finding)
            .filter(suppression.anywhere()::covers)
            .map(Finding::path)
            .distinct()
            .toList();
    String written = suppression.path();
    String nearest = written == null ? null : Spelling.nearest(written, paths);
    return nearest != null || paths.isEmpty() ? nearest : paths.get(0);
  }

  /**
   * Records what is known now: every finding that is not excused.
   *
   * @param today the day
   * @return a new baseline
   * @throws org.sopkit.rules.RuleExecutionException if a rule failed: what it would have found
   *     would be missing from the baseline
   */
  public Baseline record(LocalDate today) {
    new Findings(List.of(), failures).complete();
    List<Finding> known =
        findings.stream()
            .filter(reviewed -> reviewed.standing() != Standing.SUPPRESSED)
            .map(ReviewedFinding::finding)
            .toList();
    return Baseline.of(known, today);
  }
}
