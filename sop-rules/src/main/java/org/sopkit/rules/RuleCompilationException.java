package org.sopkit.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A host's rule file cannot be used; the built-in rules are not touched. */
public final class RuleCompilationException extends RuleException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what is wrong, at least one
   */
  public RuleCompilationException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns what is wrong, in the order of the file.
   *
   * @return at least one problem; empty only in an exception that was serialized
   */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  /**
   * One mistake in a rule file.
   *
   * @param file the name the host gave the file
   * @param line the line, from 1; 0 if the mistake belongs to no line
   * @param column the column, from 1; 0 if only the line is known
   * @param message what is wrong
   */
  public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
      return file
          + (line > 0 ? ":" + line : "")
          + (column > 0 ? ":" + column : "")
          + ": "
          + message;
    }
  }
}
