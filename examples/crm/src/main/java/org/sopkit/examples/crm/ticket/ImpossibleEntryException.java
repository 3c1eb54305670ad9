package org.sopkit.examples.crm.ticket;

import java.util.List;
import org.sopkit.model.backoffice.TaskEventType;

/** What somebody reports cannot happen to the ticket as it stands. Nothing was written. */
public final class ImpossibleEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TaskEventType type;
  private final List<TaskEventType> possible;

  ImpossibleEntryException(long ticket, TaskEventType type, List<TaskEventType> possible) {
    super(type + " cannot happen to ticket " + ticket + " now, but " + possible);
    this.type = type;
    this.possible = List.copyOf(possible);
  }

  /**
   * Returns what was reported.
   *
   * @return its type
   */
  public TaskEventType type() {
    return type;
  }

  /**
   * Returns what could be reported.
   *
   * @return the types
   */
  public List<TaskEventType> possible() {
    return possible;
  }
}
