package org.sopkit.rules.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Suppression;

/**
 * Sorts findings into new, known and suppressed.
 *
 * <pre>{@code
 * Reviewer reviewer = Reviewer.of(profile.suppressions()).against(Baseline.read(file));
 * Review review = reviewer.review(findings, Set.of(subject), LocalDate.of(2026, 6, 12));
 * boolean ok = review.of(Standing.NEW).atLeast(Severity.ERROR).isEmpty();
 * }</pre>
 *
 * <p>A suppression changes how a finding is shown and counted and nothing else: the verdict of a
 * GDPR item stays what the evidence says. Immutable and thread-safe.
 */
public final class Reviewer {

  private final List<Suppression> suppressions;
  private final @Nullable Baseline baseline;

  private Reviewer(List<Suppression> suppressions, @Nullable Baseline baseline) {
    this.suppressions = List.copyOf(suppressions);
    this.baseline = baseline;
  }

  /**
   * Starts with what is excused.
   *
   * @param suppressions the suppressions; empty for none
   * @return a reviewer without a baseline: what is not excused is new
   */
  public static Reviewer of(List<Suppression> suppressions) {
    return new Reviewer(suppressions, null);
  }

  /**
   * Compares with a baseline as well.
   *
   * @param known what is known
   * @return a reviewer that tells new from known
   */
  public Reviewer against(Baseline known) {
    return new Reviewer(suppressions, known);
  }

  /**
   * Reviews findings.
   *
   * @param findings the findings
   * @param judged everything that was judged, whether or not something was found in it: what a
   *     baseline knows of others is not gone
   * @param today the day, which decides whether a suppression still holds
   * @return how each finding stands
   */
  public Review review(Findings findings, Collection<Subject> judged, LocalDate today) {
    Set<String> subjects = judged.stream().map(Subject::toString).collect(Collectors.toSet());
    Map<String, Integer> left = new HashMap<>();
    if (baseline != null) {
      baseline.findings().forEach(known -> left.put(known.key(), known.times()));
    }
    Set<Suppression> holding = new HashSet<>();
    Set<Suppression> over = new HashSet<>();
    List<ReviewedFinding> reviewed = new ArrayList<>();
    for (Finding finding : findings) {
      List<Suppression> covering =
          suppressions.stream().filter(suppression -> suppression.covers(finding)).toList();
      Suppression excuse = covering.stream().filter(s -> s.holdsOn(today)).findFirst().orElse(null);
      (excuse == null ? over : holding).addAll(covering);
      boolean known = left.merge(finding.key(), -1, Integer::sum) >= 0;
      Standing standing =
          excuse != null ? Standing.SUPPRESSED : known ? Standing.KNOWN : Standing.NEW;
      reviewed.add(new ReviewedFinding(finding, standing, excuse));
    }
    List<Suppression> expired = suppressions.stream().filter(over::contains).toList();
    List<Suppression> unused =
        suppressions.stream()
            .filter(s -> findings.failures().isEmpty())
            .filter(s -> s.subject() == null || subjects.contains(s.subject()))
            .filter(s -> !holding.contains(s) && !over.contains(s))
            .toList();
    List<KnownFinding> gone = findings.failures().isEmpty() ? gone(left, subjects) : List.of();
    return new Review(reviewed, gone, expired, unused, baseline, findings.failures());
  }

  private List<KnownFinding> gone(Map<String, Integer> left, Set<String> subjects) {
    List<KnownFinding> gone = new ArrayList<>();
    if (baseline != null) {
      for (KnownFinding known : baseline.findings()) {
        int missing = left.getOrDefault(known.key(), 0);
        if (missing > 0 && subjects.contains(known.subject())) {
          Integer count = missing == 1 ? null : missing;
          gone.add(new KnownFinding(known.rule(), known.subject(), known.path(), count));
        }
      }
    }
    return gone;
  }
}
