package org.sopkit.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Findings in a fixed order, the same whatever order the facts came in. Immutable and thread-safe.
 *
 * @param all the findings, sorted
 */
public record Findings(List<Finding> all) implements Iterable<Finding> {

  private static final Findings NONE = new Findings(List.of());

  /** Makes findings from a list in any order. */
  public Findings {
    all = all.size() < 2 ? List.copyOf(all) : all.stream().sorted().toList();
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
   * Says whether nothing was found.
   *
   * @return true if there is no finding of any severity
   */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Counts the findings.
   *
   * @return how many there are
   */
  public int size() {
    return all.size();
  }

  /**
   * Keeps the findings of a rule.
   *
   * @param ruleId the id
   * @return those findings
   */
  public Findings ofRule(String ruleId) {
    return new Findings(all.stream().filter(f -> f.ruleId().equals(ruleId)).toList());
  }

  /**
   * Keeps the findings that are at least so bad.
   *
   * @param severity the mildest severity to keep
   * @return those findings
   */
  public Findings atLeast(Severity severity) {
    return new Findings(all.stream().filter(f -> f.severity().atLeast(severity)).toList());
  }

  /**
   * Returns the worst severity.
   *
   * @return the severity, or empty if nothing was found
   */
  public Optional<Severity> worst() {
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
    return new Findings(both);
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
