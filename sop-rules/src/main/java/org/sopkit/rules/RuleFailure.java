package org.sopkit.rules;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host's rule that could not finish: what it would have found is not known.
 *
 * <p>What all other rules found stays. Each rule fails at most once in a result, with the first
 * thing it failed at and how often it failed. Immutable and thread-safe.
 *
 * @param reason how it failed
 * @param rule the id of the rule
 * @param file the name that the host gave its file
 * @param line the line on which the rule begins, from 1; 0 if it is not known
 * @param subject what was judged; null if it is not known
 * @param path where in it, as a JSON pointer; empty for the whole
 * @param problem what the rule threw, in its own words; for {@link Reason#FIRINGS} how often the
 *     rules of the file fired
 * @param times how often, 1 or more
 */
public record RuleFailure(
    Reason reason,
    String rule,
    String file,
    int line,
    @Nullable Subject subject,
    String path,
    String problem,
    int times) {

  /** How a rule can fail. */
  public enum Reason {
    /** Its action threw. The other rules of the file went on. */
    ACTION,
    /** A condition threw. What the rules of the file would have found there is not known. */
    CONDITION,
    /** The rules of the file fired more often than they may. They stopped there. */
    FIRINGS
  }

  /** Makes a failure. */
  public RuleFailure {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(problem, "problem");
  }

  /** Puts two failures of a rule together: the place of the first, the times of both. */
  RuleFailure and(RuleFailure later) {
    long both = (long) times + later.times;
    return new RuleFailure(
        reason, rule, file, line, subject, path, problem, (int) Math.min(both, Integer.MAX_VALUE));
  }

  /** Says whether it is the same rule that failed in the same way. */
  boolean isLike(RuleFailure other) {
    return reason == other.reason && rule.equals(other.rule);
  }

  /**
   * Says what happened and what to do, in one sentence or two.
   *
   * @param locale French, or anything else for English
   * @return plain text without line breaks; never markup
   */
  public String text(Locale locale) {
    return FindingTexts.of(locale).failure(this);
  }
}
