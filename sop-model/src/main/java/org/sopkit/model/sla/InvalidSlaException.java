package org.sopkit.model.sla;

/** A target or policy that has no meaning: it names the field, the value and a way out. */
public final class InvalidSlaException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;

  /**
   * Makes the exception.
   *
   * @param field the path of the field, such as {@code objectives[0].target.duration}
   * @param problem the value, what is wrong with it and the way out
   */
  public InvalidSlaException(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
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
}
