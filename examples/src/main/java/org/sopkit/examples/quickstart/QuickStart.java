package org.sopkit.examples.quickstart;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.sopkit.model.backoffice.TaskEventType.CREATED;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Finding;
import org.sopkit.rules.SopRules;

/** What the README shows first: judge a procedure, then ask when a ticket is due. */
public final class QuickStart {

  private QuickStart() {}

  /**
   * Runs the quick start.
   *
   * @param file a procedure, as YAML or JSON
   * @param out where to print
   */
  public static void run(Path file, PrintStream out) {
    // README begins
    // 1. Judge a procedure.
    Sop sop = SopCodec.standard().read(file, Sop.class);
    for (Finding finding : SopRules.standard().judge(sop, LocalDate.of(2026, 6, 12))) {
      out.println(finding.severity() + " " + finding.path() + " " + finding.text(Locale.FRENCH));
    }

    // 2. When is a ticket due? "24h ouvrées" are 24 hours of opening time, not one day.
    WorkingCalendar office =
        WorkingCalendar.of(
            CalendarDefinition.builder("office")
                .zone("Europe/Paris")
                .openFromTo(MONDAY, FRIDAY, "09:00-12:30", "13:30-18:00")
                .holiday(LocalDate.of(2026, 5, 25), "Lundi de Pentecôte")
                .build());
    SlaObjective resolution =
        SlaObjective.of("resolution", SlaNotation.parse("24h ouvrées"), "office");
    SlaPolicy support = SlaPolicy.of("support", "1", resolution);
    SlaClock clock = SlaClock.of(SlaPolicySet.of("client", support), office);

    Instant opened = Instant.parse("2026-05-22T14:00:00Z"); // a Friday, 16:00 in Paris
    SlaTask ticket = SlaTask.of("T-1", TaskType.SUPPORT_L1, Priority.HIGH);
    TaskTimeline history = new TaskTimeline("T-1", List.of(TaskEvent.of(opened, CREATED)));
    SlaStatus status = clock.evaluate(ticket, history, opened).status("resolution").orElseThrow();
    out.println(status.state() + ", due " + status.due()); // RUNNING, due 2026-05-28T14:00:00Z
    // README ends
  }
}
