package org.sopkit.examples.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Subject;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.Reviewer;

/**
 * Documents reviewed together, because a baseline counts findings over all of them, and shown one
 * by one.
 *
 * @param whole all of them
 * @param parts one by one, in the order given
 */
public record ReviewedDocuments(Review whole, List<Part> parts) {

  /**
   * One document.
   *
   * @param file where it lies
   * @param review what was found in it; what is gone, over or unused is told with the first
   *     document that it belongs to
   */
  public record Part(Path file, Review review) {}

  /**
   * What was judged, before it is reviewed.
   *
   * @param file where it lies
   * @param subject its name in findings
   * @param findings what was found
   */
  public record Judged(Path file, Subject subject, Findings findings) {}

  /**
   * Reviews documents.
   *
   * @param judged the documents
   * @param reviewer what is excused and known
   * @param today the day
   * @return the reviewed documents
   */
  public static ReviewedDocuments of(List<Judged> judged, Reviewer reviewer, LocalDate today) {
    Findings all = judged.stream().map(Judged::findings).reduce(Findings.none(), Findings::plus);
    List<Subject> subjects = judged.stream().map(Judged::subject).toList();
    Review whole = reviewer.review(all, subjects, today);
    List<Part> parts = new ArrayList<>();
    Set<Subject> told = new HashSet<>();
    for (Judged document : judged) {
      parts.add(new Part(document.file(), part(whole, document, told)));
    }
    return new ReviewedDocuments(whole, parts);
  }

  private static Review part(Review whole, Judged document, Set<Subject> told) {
    Set<Finding> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(document.findings().all());
    boolean first = told.isEmpty();
    boolean news = told.add(document.subject());
    String subject = document.subject().toString();
    return new Review(
        whole.findings().stream().filter(reviewed -> own.contains(reviewed.finding())).toList(),
        whole.gone().stream().filter(gone -> news && gone.subject().equals(subject)).toList(),
        first ? whole.expired() : List.of(),
        first ? whole.unused() : List.of(),
        whole.baseline(),
        document.findings().failures());
  }
}
