package org.sopkit.examples.sla;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sopkit.examples.text.Texts;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.DeadlineExplanation;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTask;

/**
 * When something would be due, without any task.
 *
 * @param target what is promised, in the short notation
 * @param start when the clock would start
 * @param calendar the file of the calendar on which it would be counted
 */
public record DeadlineQuestion(String target, Instant start, Path calendar) {

  /**
   * Answers, step by step.
   *
   * @param texts the language of the names
   * @return the explanation; empty if a recurrence has ended
   * @throws org.sopkit.model.json.DocumentException if the calendar cannot be read
   * @throws org.sopkit.model.sla.InvalidSlaException if the target cannot be read
   * @throws org.sopkit.model.calendar.CalendarException if the calendar has no such instant
   * @throws org.sopkit.model.sla.ImpossibleTimelineException if the start lies outside the years 1
   *     to 9999
   */
  public Optional<DeadlineExplanation> explained(Texts texts) {
    WorkingCalendar office =
        WorkingCalendar.of(SopCodec.standard().read(calendar, CalendarDefinition.class));
    String name = texts.get("explain.question");
    SlaObjective objective =
        SlaObjective.of(texts.get("explain.deadline"), SlaNotation.parse(target), office.id());
    SlaPolicySet set = SlaPolicySet.of("question", SlaPolicy.of("--target", "1", objective));
    List<DeadlineExplanation> explanations =
        SlaClock.of(set, office)
            .explain(
                SlaTask.of(name, TaskType.ADMINISTRATION, Priority.MEDIUM),
                new TaskTimeline(name, List.of(TaskEvent.of(start, TaskEventType.CREATED))),
                start);
    return explanations.stream().findFirst();
  }
}
