package org.sopkit.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule profile names what does not exist or asks for what has no meaning. */
public final class RuleProfileException extends RuleException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what is wrong, at least one
   */
  public RuleProfileException(List<Problem> problems) {
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
   * One mistake in a profile.
   *
   * @param source the name of the profile
   * @param line the line, from 1
   * @param column the column, from 1
   * @param pointer where in the profile, as a JSON pointer, for example {@code /disable/0}
   * @param message what is wrong and what to do
   */
  public record Problem(String source, int line, int column, String pointer, String message) {
    @Override
    public String toString() {
      return source + ":" + line + ":" + column + ": " + pointer + ": " + message;
    }
  }
}
