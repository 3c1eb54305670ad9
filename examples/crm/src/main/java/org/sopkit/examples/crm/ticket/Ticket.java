package org.sopkit.examples.crm.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.sopkit.model.sla.SlaRowAccess;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.model.sla.TaskHistory;

/**
 * A ticket with its history, as the CRM's tables have it.
 *
 * @param id the key of the row
 * @param title what it is about
 * @param type its kind
 * @param priority its priority when it was opened
 * @param openedAt when it was opened
 * @param contact who asks
 * @param history what happened to it, as written in the table
 */
public record Ticket(
    long id,
    String title,
    String type,
    String priority,
    Instant openedAt,
    String contact,
    List<Entry> history) {

  /** Makes a ticket. */
  public Ticket {
    history = List.copyOf(history);
  }

  /**
   * One row of the history.
   *
   * @param at when it happened
   * @param type the name of a {@link TaskEventType}
   * @param detail the new owner, status or priority; null if the type has none
   */
  public record Entry(Instant at, String type, @Nullable String detail) {}

  /**
   * How sopkit reads a ticket. What is written wrongly in the table, such as a type that does not
   * exist, throws here and makes this one row unreadable, not the whole batch.
   */
  public static final SlaRowAccess<Ticket> ACCESS =
      SlaRowAccess.<Ticket>of(
              ticket -> Long.toString(ticket.id()),
              ticket -> TaskType.of(ticket.type()),
              ticket -> Priority.valueOf(ticket.priority()),
              Ticket::openedAt)
          .events(Ticket::events);

  /**
   * Refuses what cannot happen to a ticket, such as doing it twice. A history that was impossible
   * before, say by an import, is the job's to report: nothing is refused then.
   *
   * @param next what is about to be written
   * @throws ImpossibleTimelineException if it cannot follow on the history
   */
  void requirePossible(TaskEvent next) {
    List<TaskEvent> events;
    try {
      events = new ArrayList<>(events());
      fold(events);
    } catch (IllegalArgumentException e) {
      return;
    }
    events.add(next);
    fold(events);
  }

  private void fold(List<TaskEvent> events) {
    String task = Long.toString(id);
    TaskHistory folded =
        TaskHistory.of(SlaTask.of(task, TaskType.of(type), Priority.valueOf(priority)));
    new TaskTimeline(task, events).events().forEach(folded::add);
  }

  private List<TaskEvent> events() {
    return history.stream()
        .map(
            entry -> new TaskEvent(entry.at(), TaskEventType.valueOf(entry.type()), entry.detail()))
        .toList();
  }
}
