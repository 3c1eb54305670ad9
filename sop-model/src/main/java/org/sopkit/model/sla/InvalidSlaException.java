package org.sopkit.model.sla;

import java.util.Locale;

/** A target or policy that has no meaning: it names the field, the value and a way out. */
public final class InvalidSlaException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;
  private final String problemInFrench;

  /**
   * Makes the exception.
   *
   * @param field the path of the field, such as {@code objectives[0].target.duration}
   * @param problem the value, what is wrong with it and the way out
   */
  public InvalidSlaException(String field, String problem) {
    this(field, problem, problem);
  }

  InvalidSlaException(String field, String problem, String problemInFrench) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
    this.problemInFrench = problemInFrench;
  }

  /**
   * Returns where the fault lies.
   *
   * @return a path such as {@code objectives[0].calendar}
   */
  public String field() {
    return field;
  }

  /**
   * Returns the fault without the field's name.
   *
   * @return the value, what is wrong with it and the way out
   */
  public String problem() {
    return problem;
  }

  /**
   * Returns the fault without the field's name, for a person who wrote a short notation.
   *
   * @param locale French for French; any other language gives English
   * @return the value, what is wrong with it and the way out; in English if the fault is none of
   *     the notation but of the target that it means
   */
  public String problem(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? problemInFrench : problem;
  }
}
