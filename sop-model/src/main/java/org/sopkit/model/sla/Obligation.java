package org.sopkit.model.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * One occurrence of a recurring target: something owed by an instant, done or not.
 *
 * <p>The window of an obligation begins just after the due instant of the one before it and ends
 * with its own due instant; what is done in the window fulfils it. Occurrences that roll onto the
 * same due instant share a window, and one completion fulfils them all.
 *
 * @param date the date by the rule, before it was rolled off a closed day
 * @param due when it is due
 * @param state whether it was done
 * @param doneAt the first completion in its window; null if there is none
 */
public record Obligation(LocalDate date, Instant due, State state, @Nullable Instant doneAt) {

  /** Whether it was done. */
  public enum State {
    /** Done within its window. */
    DONE,
    /** The window has passed without a completion. */
    MISSED,
    /** The window is open, or opens later, and nothing is done yet. */
    DUE
  }

  /**
   * Returns what there is to say of it when it was missed.
   *
   * <p>Its key names the date, so a host that has sent it before does not send it again: {@code DUE
   * 2026-03-09}.
   *
   * @param taskId the task
   * @param policySet the set of policies that promises it
   * @param objective the objective
   * @return the breach, at the second after it was due; empty unless it is {@link State#MISSED}
   */
  public Optional<SlaNotice> breach(String taskId, String policySet, String objective) {
    if (state != State.MISSED) {
      return Optional.empty();
    }
    SlaNotice.Key key = new SlaNotice.Key(taskId, policySet, objective, 1, "DUE " + date);
    return Optional.of(new SlaNotice(SlaNotice.Kind.BREACH, due.plusSeconds(1), null, key));
  }

  /**
   * Lists the obligations since an instant, up to and with the first one that is still to come.
   *
   * <p>Example, every Monday at 18:00, since Tuesday 2026-03-03, done on Friday 2026-03-06, now
   * Wednesday 2026-03-18: Monday the 9th is done, the 16th missed, the 23rd due.
   *
   * @param target what was promised
   * @param calendar on whose days
   * @param since when the promise began; the first window starts there
   * @param completions when the work was done, in any order
   * @param now the instant to judge at; later completions do not count yet
   * @return the obligations in the order of time
   * @throws org.sopkit.model.calendar.CalendarException if the calendar's horizon does not hold
   *     both instants and the first obligation to come
   */
  public static List<Obligation> list(
      SlaTarget.Recurring target,
      WorkingCalendar calendar,
      Instant since,
      Collection<Instant> completions,
      Instant now) {
    long[] done =
        completions.stream()
            .mapToLong(Instant::getEpochSecond)
            .filter(second -> second <= now.getEpochSecond())
            .sorted()
            .toArray();
    List<Obligation> obligations = new ArrayList<>();
    long windowStart = since.getEpochSecond();
    long lastDue = windowStart;
    for (BoundRecurrence.Occurrence occurrence :
        new BoundRecurrence(target, calendar)
            .occurrences(since.getEpochSecond(), now.getEpochSecond())) {
      if (occurrence.due() != lastDue) {
        windowStart = lastDue;
        lastDue = occurrence.due();
      }
      obligations.add(judge(occurrence, windowStart, done, now.getEpochSecond()));
    }
    return List.copyOf(obligations);
  }

  private static Obligation judge(
      BoundRecurrence.Occurrence occurrence, long windowStart, long[] done, long now) {
    LocalDate date = LocalDate.ofEpochDay(occurrence.day());
    Instant due = Instant.ofEpochSecond(occurrence.due());
    int index = BoundRecurrence.firstAfter(done, windowStart);
    if (index < done.length && done[index] <= occurrence.due()) {
      return new Obligation(date, due, State.DONE, Instant.ofEpochSecond(done[index]));
    }
    return new Obligation(date, due, occurrence.due() < now ? State.MISSED : State.DUE, null);
  }
}
