package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Findings in a fixed order, the same whatever order the facts came in, and the rules of the host's
 * that could not finish. Immutable and thread-safe.
 *
 * <p>A rule that fails takes nothing from what the others found, and is never taken for one that
 * found nothing: {@link #isEmpty} is false while there are failures, whatever was kept by {@link
 * #ofRule} or {@link #atLeast}, and {@link #complete} throws.
 *
 * @param all the findings, sorted
 * @param failures rules that could not finish, each once; only rules of the host's can be here
 */
public record Findings(List<Finding> all, List<RuleFailure> failures) implements Iterable<Finding> {

  private static final Findings NONE = new Findings(List.of());

  /** Makes findings from lists in any order. */
  public Findings {
    all = all.size() < 2 ? List.copyOf(all) : all.stream().sorted().toList();
    failures = failures.size() < 2 ? List.copyOf(failures) : merged(failures);
  }

  /**
   * Makes findings from a list in any order, without failures.
   *
   * @param all the findings
   */
  public Findings(List<Finding> all) {
    this(all, List.of());
  }

  private static List<RuleFailure> merged(List<RuleFailure> failures) {
    List<RuleFailure> merged = new ArrayList<>();
    for (RuleFailure failure : failures) {
      int like = 0;
      while (like < merged.size() && !merged.get(like).isLike(failure)) {
        like++;
      }
      if (like == merged.size()) {
        merged.add(failure);
      } else if (!merged.get(like).equals(failure)) {
        merged.set(like, merged.get(like).and(failure));
      }
    }
    return List.copyOf(merged);
  }

  /**
   * Returns findings without any.
   *
   * @return no findings
   */
  public static Findings none() {
    return NONE;
  }

  /**
   * Says whether every rule finished and nothing was found.
   *
   * @return true if there is no finding of any severity and no failure
   */
  public boolean isEmpty() {
    return all.isEmpty() && failures.isEmpty();
  }

  /**
   * Counts the findings.
   *
   * @return how many there are, without the failures
   */
  public int size() {
    return all.size();
  }

  /**
   * Returns these findings if every rule finished.
   *
   * @return this
   * @throws RuleExecutionException if there are failures
   */
  public Findings complete() {
    if (!failures.isEmpty()) {
      throw new RuleExecutionException(failures);
    }
    return this;
  }

  /**
   * Keeps the findings of a rule, and all failures.
   *
   * @param ruleId the id
   * @return those findings
   */
  public Findings ofRule(String ruleId) {
    return new Findings(all.stream().filter(f -> f.ruleId().equals(ruleId)).toList(), failures);
  }

  /**
   * Keeps the findings that are at least so bad, and all failures.
   *
   * @param severity the mildest severity to keep
   * @return those findings
   */
  public Findings atLeast(Severity severity) {
    return new Findings(
        all.stream().filter(f -> f.severity().atLeast(severity)).toList(), failures);
  }

  /**
   * Returns the worst severity of what was found.
   *
   * @return the severity, or empty if nothing was found
   * @throws RuleExecutionException if there are failures: how bad it is cannot be said
   */
  public Optional<Severity> worst() {
    complete();
    return all.stream().map(Finding::severity).max(Severity::compareTo);
  }

  /**
   * Puts two lots of findings together.
   *
   * @param others more findings
   * @return all of them
   */
  public Findings plus(Findings others) {
    List<Finding> both = new ArrayList<>(all);
    both.addAll(others.all);
    List<RuleFailure> failed = new ArrayList<>(failures);
    failed.addAll(others.failures);
    return new Findings(both, failed);
  }

  /**
   * Streams the findings in order.
   *
   * @return the findings
   */
  public Stream<Finding> stream() {
    return all.stream();
  }

  @Override
  public Iterator<Finding> iterator() {
    return all.iterator();
  }
}
