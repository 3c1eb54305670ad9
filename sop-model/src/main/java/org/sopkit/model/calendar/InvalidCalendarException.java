package org.sopkit.model.calendar;

import org.jspecify.annotations.Nullable;

/** A calendar that has no meaning: it names the field, the value and a way out. */
public final class InvalidCalendarException extends CalendarException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;

  /**
   * Makes the exception.
   *
   * @param field the path of the field in the definition, such as {@code weeklyHours.MONDAY}
   * @param problem the value, what is wrong with it and the way out
   */
  public InvalidCalendarException(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
  }

  /**
   * Returns where in the definition the fault lies.
   *
   * @return a path such as {@code weeklyHours.MONDAY} or {@code overrides[3].hours}
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

  static void requirePresent(String field, @Nullable Object value, String example) {
    if (value == null) {
      throw new InvalidCalendarException(field, "is missing. Maybe " + example + ".");
    }
  }

  InvalidCalendarException at(String outerField) {
    return new InvalidCalendarException(outerField, problem);
  }
}
