package org.sopkit.examples.crm.deadline;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTask;

class PressingTest {

  @Test
  void a_long_name_of_an_objective_does_not_stop_the_job() {
    WorkingCalendar office =
        WorkingCalendar.of(
            CalendarDefinition.builder("office")
                .zone("Europe/Paris")
                .openFromTo(MONDAY, FRIDAY, "09:00-17:00")
                .build());
    SlaObjective objective =
        SlaObjective.of("resolution ".repeat(20), SlaNotation.parse("within 72h"), "office");
    SlaClock clock =
        SlaClock.of(SlaPolicySet.of("sla", SlaPolicy.of("all", "1", objective)), office);
    Instant opened = Instant.parse("2026-03-05T08:00:00Z"); // a Thursday
    TaskTimeline history =
        new TaskTimeline("1", List.of(TaskEvent.of(opened, TaskEventType.CREATED)));
    SlaTask task = SlaTask.of("1", TaskType.SUPPORT_L1, Priority.LOW);
    assertThat(Pressing.of(clock.evaluate(task, history, opened)).objective())
        .hasSize(60)
        .startsWith("resolution ")
        .endsWith("…");
  }
}
