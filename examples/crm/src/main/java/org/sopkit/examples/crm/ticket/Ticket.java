package org.sopkit.examples.crm.ticket;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

  /** What a person reports, in the order of a ticket's life. */
  private static final List<TaskEventType> REPORTED =
      List.of(
          TaskEventType.FIRST_ANSWERED,
          TaskEventType.UPDATED,
          TaskEventType.PAUSED,
          TaskEventType.RESUMED,
          TaskEventType.COMPLETED,
          TaskEventType.REOPENED,
          TaskEventType.CANCELLED);

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
   * @throws ImpossibleEntryException if it cannot follow on the history
   */
  void requirePossible(TaskEvent next) {
    List<TaskEvent> events = possibleEvents();
    if (events != null && !isPossible(events, next)) {
      throw new ImpossibleEntryException(id, next.type(), possible(next.at()));
    }
  }

  /**
   * Returns what can happen to this ticket and needs no detail.
   *
   * @param now when
   * @return the types; all of them if what is noted cannot have happened
   */
  public List<TaskEventType> possible(Instant now) {
    List<TaskEvent> events = possibleEvents();
    return REPORTED.stream()
        .filter(type -> events == null || isPossible(events, TaskEvent.of(now, type)))
        .toList();
  }

  /** Returns the events if they can have happened, otherwise null. */
  private @Nullable List<TaskEvent> possibleEvents() {
    try {
      List<TaskEvent> events = events();
      fold(events);
      return events;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private boolean isPossible(List<TaskEvent> events, TaskEvent next) {
    if (next.type() == TaskEventType.PAUSED && isPaused(events)) {
      return false;
    }
    try {
      fold(Stream.concat(events.stream(), Stream.of(next)).toList());
      return true;
    } catch (ImpossibleTimelineException e) {
      return false;
    }
  }

  /**
   * To sopkit pauses may overlap, and each needs an end of its own. Whoever pauses a paused ticket
   * on a form means one pause, and would wonder why resuming it once does not start the clock.
   */
  private static boolean isPaused(List<TaskEvent> events) {
    int pauses = 0;
    for (TaskEvent event : events) {
      pauses =
          switch (event.type()) {
            case PAUSED -> pauses + 1;
            case RESUMED -> pauses - 1;
            case COMPLETED, CANCELLED -> 0;
            default -> pauses;
          };
    }
    return pauses > 0;
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
