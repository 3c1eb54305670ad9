package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One time that recurring work should have come.
 *
 * <p>It was done if something was done from its day until the day before the next one. The last one
 * is still open while the next has not come: that it is late is for its deadline to say.
 *
 * @param taskId the task that comes back
 * @param title what it is
 * @param priority how urgent it is; null if not set
 * @param day the day on which it should have come
 * @param next the day on which it comes again
 * @param done whether it was done in between
 * @param thresholds the numbers to compare with
 */
public record OccurrenceView(
    String taskId,
    String title,
    @Nullable Priority priority,
    LocalDate day,
    LocalDate next,
    boolean done,
    Thresholds thresholds)
    implements SlaFact {

  /**
   * Makes a view of each time that is over.
   *
   * <p>Every Monday from 2 March 2026, done on Tuesday 3 and Friday 20 March, judged on Monday 23
   * March: the 2nd is done, the 9th is missed, the 16th is done, the 23rd is not over.
   *
   * @param task the row of the base
   * @param first the day from which its recurrence is counted, and the first one looked at
   * @param doneOn the days on which it was done, in any order
   * @param today the day on which it is judged
   * @param thresholds the numbers to compare with
   * @return the views, oldest first; none if the task does not come back
   * @throws IllegalArgumentException if more than a hundred years lie between {@code first} and
   *     {@code today}
   */
  public static List<OccurrenceView> of(
      BackOfficeTask task,
      LocalDate first,
      Collection<LocalDate> doneOn,
      LocalDate today,
      Thresholds thresholds) {
    Recurrence recurrence = task.recurrence();
    if (recurrence == null) {
      return List.of();
    }
    NavigableSet<LocalDate> done = new TreeSet<>(doneOn);
    List<LocalDate> days = recurrence.datesBetween(first, first, today.plusDays(1));
    List<OccurrenceView> views = new ArrayList<>();
    for (int i = 0; i + 1 < days.size(); i++) {
      LocalDate day = days.get(i);
      LocalDate next = days.get(i + 1);
      LocalDate worked = done.ceiling(day);
      boolean isDone = worked != null && worked.isBefore(next);
      views.add(
          new OccurrenceView(
              task.id(), task.title(), task.priority(), day, next, isDone, thresholds));
    }
    return views;
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TASK, taskId);
  }

  @Override
  public String path() {
    return "/occurrences/" + day;
  }

  @Override
  public List<String> evidence() {
    return List.of(title);
  }
}
