package org.sopkit.rules.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
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
 */
public record Review(
    List<ReviewedFinding> findings,
    List<KnownFinding> gone,
    List<Suppression> expired,
    List<Suppression> unused,
    @Nullable Baseline baseline) {

  /** Makes a review. */
  public Review {
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
    expired = List.copyOf(expired);
    unused = List.copyOf(unused);
  }

  /**
   * Returns the findings that stand so.
   *
   * @param standing how
   * @return those findings
   */
  public Findings of(Standing standing) {
    return new Findings(
        findings.stream()
            .filter(reviewed -> reviewed.standing() == standing)
            .map(ReviewedFinding::finding)
            .toList());
  }

  /**
   * Records what is known now: every finding that is not excused.
   *
   * @param today the day
   * @return a new baseline
   */
  public Baseline record(LocalDate today) {
    List<Finding> known =
        findings.stream()
            .filter(reviewed -> reviewed.standing() != Standing.SUPPRESSED)
            .map(ReviewedFinding::finding)
            .toList();
    return Baseline.of(known, today);
  }
}
